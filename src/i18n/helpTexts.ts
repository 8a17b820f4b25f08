import arabic from "./ar/help.json";
import english from "./en/help.json";
import { addTexts } from "./texts";

// The words of the help, in both languages: they come with its dialog, not with the page.
addTexts("help", { en: english, ar: arabic });
