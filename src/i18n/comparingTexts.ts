import { addTexts } from "./texts";

// The words of the table of differences, in every language: they come with it, not with the page.
addTexts("comparing", import.meta.glob<object>("./*/comparing.json", { eager: true, import: "default" }));
