import { addTexts } from "./texts";

// What is said where no answer comes, in every language: fetched with the first file, or once it is needed.
addTexts("trouble", import.meta.glob<object>("./*/trouble.json", { eager: true, import: "default" }));
