import arabic from "./ar/comparing.json";
import english from "./en/comparing.json";
import { addTexts } from "./texts";

// The words of the table of differences, in both languages: they come with it, not with the page.
addTexts("comparing", { en: english, ar: arabic });
