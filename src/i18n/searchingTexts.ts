import { addTexts } from "./texts";

// The words of what the search suggests, in every language: they come with its suggestions, not with the page.
addTexts("searching", import.meta.glob<object>("./*/searching.json", { eager: true, import: "default" }));
