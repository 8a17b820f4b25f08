import { addTexts } from "./texts";

// The words of the help, in every language: they come with its dialog, not with the page.
addTexts("help", import.meta.glob<object>("./*/help.json", { eager: true, import: "default" }));
