/** The engine is gone: it answers nothing more, whatever it is asked. Any other failure is one question's alone. */
export class EngineEnded extends Error {
  override readonly name = "EngineEnded";
}
