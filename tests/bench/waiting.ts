export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The result, or a failure that says what took longer. */
export async function within<Result>(ms: number, what: string, result: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

/**
 * A promise that is awaited later, or never where what comes before fails: then its own failure, such as that of a
 * page that has closed, must not end the run.
 */
export function forLater<Result>(result: Promise<Result>): Promise<Result> {
  result.catch(() => undefined);
  return result;
}

/** Takes measures one after the other; where one cannot be taken it is told, and the others still are. */
export type Attempts = {
  readonly attempt: <Result>(what: string, measure: () => Promise<Result>) => Promise<Result | undefined>;
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
  /** Notes a failure that nothing awaited. */
  readonly note: (what: string, error: unknown) => void;
};

export function createAttempts(tell: (line: string) => void): Attempts {
  const failures: string[] = [];
  const note = (what: string, error: unknown) => {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    failures.push(`${what}: ${reason}`);
    tell(`${what}: not measured: ${reason}`);
  };
  return {
    failures,
    note,
    attempt: async (what, measure) => {
      const start = performance.now();
      try {
        const result = await measure();
        tell(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
        return result;
      } catch (error) {
        note(what, error);
        return undefined;
      }
    },
  };
}
