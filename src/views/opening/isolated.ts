/** Foreign text inside a sentence, kept from turning its direction (U+2068, U+2069). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
