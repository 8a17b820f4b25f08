/** The least that reading a file of events can cost, in a worker as the app has one. */
export type LinesTask = "mark lines" | "split lines" | "parse JSON";

const NEWLINE = 10;

/** Reads the bytes and looks for where each line ends. */
async function markLines(file: File): Promise<number> {
  let lines = 0;
  await forEachChunk(file, (chunk) => {
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  });
  return lines;
}

/** Reads the bytes as text and splits it into lines, as a few lines of any program would. */
async function splitLines(file: File): Promise<number> {
  const decoder = new TextDecoder();
  let rest = "";
  let count = 0;
  await forEachChunk(file, (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    count += lines.length;
  });
  return count;
}

async function parseJson(file: File): Promise<number> {
  return (JSON.parse(await file.text()) as unknown[]).length;
}

async function forEachChunk(file: File, take: (chunk: Uint8Array) => void): Promise<void> {
  const reader = file.stream().getReader();
  for (let { value } = await reader.read(); value !== undefined; { value } = await reader.read()) take(value);
}

const TASKS: Readonly<Record<LinesTask, (file: File) => Promise<number>>> = {
  "mark lines": markLines,
  "split lines": splitLines,
  "parse JSON": parseJson,
};

self.onmessage = ({ data }: MessageEvent<{ readonly task: LinesTask; readonly file: File }>) => {
  void TASKS[data.task](data.file).then((count) => self.postMessage(count));
};
