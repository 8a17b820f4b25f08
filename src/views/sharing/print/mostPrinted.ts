/** More events would be a book: beyond it the reader is told what is left out. */
export const MOST_PRINTED = 500;
