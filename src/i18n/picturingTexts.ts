import { addTexts } from "./texts";

// The words of a view's picture, in every language: they come with it, not with the page.
addTexts("picturing", import.meta.glob<object>("./*/picturing.json", { eager: true, import: "default" }));
