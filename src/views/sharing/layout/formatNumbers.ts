/** Rising numbers, runs drawn together: `formatNumbers([1, 2, 3, 7, 9, 10])` is `1–3, 7, 9, 10`. */
export function formatNumbers(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .flatMap(({ first, last }) =>
      last - first >= 2 ? [`${first}–${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
    )
    .join(", ");
}
