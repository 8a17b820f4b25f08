import type { Language } from "../../i18n/languages";

const ENGLISH = `date,latitude,longitude,location,type,actor,title,source
2021-03-05,36.34,43.13,Mosul,attack,Group A,"Roadside bomb, one injured",Example Gazette
2021-03-07,33.31,44.37,Baghdad,statement,Ministry,Ministry names a suspect,Example Radio
2021-04,34.20,43.88,Samarra,operation,Army,Search near the river,Example Gazette
2021-04-12,,,,meeting,Ministry,"Talks, place not given",Example Radio
`;

const ARABIC = `التاريخ,خط العرض,خط الطول,المكان,النوع,الفاعل,العنوان,المصدر
2021-03-05,36.34,43.13,الموصل,هجوم,الجماعة أ,انفجار عبوة وإصابة شخص,صحيفة المثال
2021-03-07,33.31,44.37,بغداد,تصريح,الوزارة,الوزارة تسمّي مشتبهًا به,إذاعة المثال
2021-04,34.20,43.88,سامراء,عملية,الجيش,تفتيش قرب النهر,صحيفة المثال
2021-04-12,,,,اجتماع,الوزارة,محادثات لم يُذكر مكانها,إذاعة المثال
`;

/** A small table as Sanad reads it: invented events, one with a month only and one without a place. */
export function exampleTable(language: Language): { readonly name: string; readonly text: string } {
  return { name: "sanad-example.csv", text: language === "ar" ? ARABIC : ENGLISH };
}
