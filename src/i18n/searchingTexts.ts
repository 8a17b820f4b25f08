import arabic from "./ar/searching.json";
import english from "./en/searching.json";
import { addTexts } from "./texts";

// The words of what the search suggests, in both languages: they come with its suggestions, not with the page.
addTexts("searching", { en: english, ar: arabic });
