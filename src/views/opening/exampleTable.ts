import type { Language } from "../../i18n/languages";

const ENGLISH: readonly (readonly string[])[] = [
  ["date", "latitude", "longitude", "location", "type", "actor", "title", "source"],
  ["2021-03-05", "36.34", "43.13", "Mosul", "attack", "Group A", "Roadside bomb, one injured", "Gazette"],
  ["2021-03-07", "33.31", "44.37", "Baghdad", "statement", "Ministry", "Ministry names a suspect", "Radio"],
  ["2021-04", "34.20", "43.88", "Samarra", "operation", "Army", "Search near the river", "Gazette"],
  ["2021-04-12", "", "", "", "meeting", "Ministry", "Talks, place not given", "Radio"],
];

const ARABIC: readonly (readonly string[])[] = [
  ["التاريخ", "خط العرض", "خط الطول", "المكان", "النوع", "الطرف", "العنوان", "المصدر"],
  ["2021-03-05", "36.34", "43.13", "الموصل", "هجوم", "الجماعة أ", "انفجار عبوة، وإصابة شخص", "الصحيفة"],
  ["2021-03-07", "33.31", "44.37", "بغداد", "تصريح", "الوزارة", "الوزارة تسمّي مشتبهًا به", "الإذاعة"],
  ["2021-04", "34.20", "43.88", "سامراء", "عملية", "الجيش", "تفتيش قرب النهر", "الصحيفة"],
  ["2021-04-12", "", "", "", "اجتماع", "الوزارة", "محادثات لم يُذكر مكانها", "الإذاعة"],
];

/** A small table as Sanad reads it, header first: invented events, one with a month only and one without a place. */
export function exampleTable(language: Language): readonly (readonly string[])[] {
  return language === "ar" ? ARABIC : ENGLISH;
}

/** The table as CSV. */
export function exampleCsv(language: Language): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return exampleTable(language)
    .map((row) => `${row.map(quoted).join(",")}\n`)
    .join("");
}
