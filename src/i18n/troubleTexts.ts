import arabic from "./ar/trouble.json";
import english from "./en/trouble.json";
import { addTexts } from "./texts";

// What is said where no answer comes, in both languages: fetched with the first file, or once it is needed.
addTexts("trouble", { en: english, ar: arabic });
