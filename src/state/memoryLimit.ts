import { DEFAULT_MEMORY_LIMIT } from "../formats/import/importResult";

/** Of the device's memory a tab may take so much before the system ends it. */
const SHARE = 0.2;
/** A phone that does not tell its memory. */
const SMALL_DEVICE = 500_000_000;

/** How many bytes an opened file may take on this device. Only some browsers tell its memory, and roughly. */
export function memoryLimitBytes(): number {
  const gigabytes = (navigator as { readonly deviceMemory?: number }).deviceMemory;
  if (gigabytes !== undefined && gigabytes > 0) return gigabytes * 1e9 * SHARE;
  return matchMedia("(pointer: coarse)").matches ? SMALL_DEVICE : DEFAULT_MEMORY_LIMIT;
}
