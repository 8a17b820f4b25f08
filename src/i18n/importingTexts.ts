import { addTexts } from "./texts";

// The words about files, in every language: they come with the first file, not with the page.
addTexts("importing", import.meta.glob<object>("./*/importing.json", { eager: true, import: "default" }));
