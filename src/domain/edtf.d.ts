/** The part of edtf.js that dates.ts uses; the package ships no declarations. */
declare module "edtf" {
  type Qualifier = { readonly value: number };
  export type ExtendedDate = {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    readonly min: number | null;
    readonly max: number | null;
    readonly values?: readonly number[];
    readonly precision?: number;
    readonly approximate?: Qualifier | boolean;
    readonly uncertain?: Qualifier | boolean;
    readonly lower?: ExtendedDate | number | null;
    readonly upper?: ExtendedDate | number | null;
  };
  type ExtendedDateClass = { readonly name: string };
  export const Date: ExtendedDateClass;
  export const Year: ExtendedDateClass;
  export const Decade: ExtendedDateClass;
  export const Century: ExtendedDateClass;
  export const Season: ExtendedDateClass;
  export const Interval: ExtendedDateClass;
  export const List: ExtendedDateClass;
  export const Set: ExtendedDateClass;
  export default function edtf(text: string, options?: { readonly level?: number }): ExtendedDate;
}
