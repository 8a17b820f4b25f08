import { endToEnd } from "../../domain/typedArrays";

/** A file's bytes as they come: `file.stream()`, `response.body`, or anything that can be walked with `for await`. */
export type ByteSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

export type ByteChunks = {
  /** The next bytes, undefined at the end. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** No more are wanted. */
  readonly cancel: () => Promise<void>;
};

/** One way to walk both; not every browser can walk a stream with `for await`. */
export function chunksOf(source: ByteSource): ByteChunks {
  if ("getReader" in source) {
    const reader = source.getReader();
    return { next: async () => (await reader.read()).value, cancel: () => reader.cancel() };
  }
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: async () => {
      const result = await iterator.next();
      return result.done === true ? undefined : result.value;
    },
    cancel: async () => {
      await iterator.return?.();
    },
  };
}

/** Lets everything else that waits have its turn: a message to cancel, a frame. Timers would wait 4 ms each time. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** The parts as one array; a single part is given as it is. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  // A source may give its bytes in arrays of a type of its own, as Node's buffers are; the first one here decides it.
  return endToEnd([new Uint8Array(0), ...parts]);
}
