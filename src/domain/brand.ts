declare const brand: unique symbol;

/** A plain value that only one parser may hand out: `Brand<string, "Edtf">` is a string that is valid EDTF. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
