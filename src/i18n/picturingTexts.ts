import arabic from "./ar/picturing.json";
import english from "./en/picturing.json";
import { addTexts } from "./texts";

// The words of a view's picture, in both languages: they come with it, not with the page.
addTexts("picturing", { en: english, ar: arabic });
