/** Why a question was not answered. The watch over the engine has told the reader already. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
}

/**
 * Lets go of work that asks the engine: where a question fails, nothing more comes of it, for the reader is told by
 * the watch. Whatever else goes wrong is thrown on.
 */
export function letGo(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof EngineFailure)) throw error;
  });
}
