const told = new Set<string>();

/**
 * Says that a private part of a library, on which the app leans, is gone or another one, as after an upgrade. In
 * development and in tests it throws; in production the console has it once, and the app goes on without.
 *
 * @param part - as the library names it, with the library: "vis-timeline: Group._isGroupVisible"
 * @param loss - what the reader loses with it
 */
export function tellLostPart(part: string, loss: string): void {
  const message = `${part} is gone: ${loss}`;
  if (import.meta.env.DEV) throw new Error(message);
  if (told.has(message)) return;
  told.add(message);
  console.error(message);
}
