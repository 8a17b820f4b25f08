import type { LanguagePack } from "../languagePack";

export const pack: LanguagePack = {
  name: "العربية",
  shortName: "ع",
  invitation: "العربية: اعرض الواجهة بالعربية",
  // Levantine and Iraqi month names.
  locale: "ar-IQ",
  // `ar-EG` writes Arabic-Indic digits, `ar-AE` does not.
  usualDigits: "latn",
  quotationMarks: ["«", "»", "“", "”"],
  listComma: "، ",
  // There are no narrow words that people would write.
  hasNarrowUnits: false,
  // Month names are long.
  axisLabelLength: 11,
  mapNames: ["ar", "en"],
  // As in Egypt, in the Levant and Iraq, and where they differ in Tunisia, Algeria and Morocco.
  monthNames:
    "يناير, كانون الثاني, جانفي; فبراير, شباط, فيفري; مارس, آذار; أبريل, إبريل, نيسان, أفريل; مايو, أيار, مايس, ماي; يونيو, يونيه, حزيران, جوان; يوليو, يوليه, تموز, جويلية, يوليوز; أغسطس, آب, أوت, غشت; سبتمبر, أيلول, شتنبر; أكتوبر, تشرين الأول; نوفمبر, تشرين الثاني, نونبر; ديسمبر, كانون الأول, دجنبر",
  countryNames: { PS: "فلسطين", SA: "السعودية", AE: "الإمارات" },
  untitled: "(بلا عنوان)",
  unreachable: {
    text: "تعذّر تحميل جزء من الصفحة: إما أن الشبكة غير متاحة الآن، أو أن إصدارًا أحدث من سند نُشر للتوّ.",
    reload: "أعد التحميل",
  },
};
