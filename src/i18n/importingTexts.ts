import arabic from "./ar/importing.json";
import english from "./en/importing.json";
import { addTexts } from "./texts";

// The words about files, in both languages: they come with the first file, not with the page.
addTexts("importing", { en: english, ar: arabic });
