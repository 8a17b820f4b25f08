import { describe, expect, it } from "vitest";
import { createUtf8Converter, sniffEncoding, type EncodingNotice } from "../../src/formats/import/encoding";
import { seededRandom } from "../fixtures/seededRandom";

const TEXT = "id,date,title\n1,2023-01-31,غارة «جوية» 𝒳 café\n2,2023-02-01,plain\n".repeat(20);
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

function converted(bytes: Uint8Array, chunk: number) {
  const sniffed = sniffEncoding(bytes);
  if ("refusal" in sniffed) throw new Error(sniffed.refusal.code);
  const notices: EncodingNotice[] = [];
  const converter = createUtf8Converter(sniffed.encoding.name, (notice) => notices.push(notice));
  const parts: Uint8Array[] = [];
  for (let at = sniffed.encoding.skip; at < bytes.length; at += chunk) {
    parts.push(converter.convert(bytes.slice(at, at + chunk)).slice());
  }
  parts.push(converter.end());
  return {
    text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts)),
    notices,
  };
}

describe.each([1, 2, 3, 5, 4096])("in pieces of %i bytes", (chunk) => {
  it.each<readonly [string, Uint8Array, string, readonly EncodingNotice[]]>([
    ["UTF-8", utf8, TEXT, []],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), TEXT, []],
    ["UTF-16 LE with its mark", utf16(`\ufeff${TEXT}`), TEXT, []],
    ["UTF-16 BE with its mark", utf16(`\ufeff${TEXT}`, true), TEXT, []],
    ["UTF-16 LE without", utf16(TEXT), TEXT, []],
    ["UTF-16 BE without", utf16(TEXT, true), TEXT, []],
    [
      "Latin-1",
      new Uint8Array(Buffer.from("id,title\n1,café\n2,señor\n", "latin1")),
      "id,title\n1,café\n2,señor\n",
      ["windows1252"],
    ],
    [
      "windows-1252 quotes",
      new Uint8Array([0x61, 0x0a, 0x93, 0x62, 0x94, 0x0a]),
      "a\n“b”\n",
      ["windows1252"],
    ],
    ["Latin-1 cut in its one letter", new Uint8Array([0x61, 0x0a, 0xe9]), "a\né", ["windows1252"]],
    ["UTF-8 damaged", new Uint8Array([0xc3, 0xa9, 0x61, 0xff, 0x62, 0x0a]), "éa\ufffdb\n", ["damagedUtf8"]],
    ["UTF-8 cut in a letter", new Uint8Array([0xc3, 0xa9, 0x61, 0xd8]), "éa\ufffd", ["damagedUtf8"]],
    ["an overlong form", new Uint8Array([0xc3, 0xa9, 0xc0, 0xaf]), "é\ufffd\ufffd", ["damagedUtf8"]],
    ["a surrogate", new Uint8Array([0xc3, 0xa9, 0xed, 0xa0, 0x80]), "é\ufffd\ufffd\ufffd", ["damagedUtf8"]],
  ])("%s", (_name, bytes, text, notices) => expect(converted(bytes, chunk)).toEqual({ text, notices }));
});

it("takes for UTF-8 what the platform's strict decoder does", () => {
  const random = seededRandom(99);
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (let round = 0; round < 5000; round += 1) {
    const letters = Buffer.from(
      ["a", "é", "غ", "€", "𝒳", "\u{10ffff}", "\ud7ff", "\ue000"][Math.floor(random() * 8)] ?? "",
    );
    const bytes = new Uint8Array(Buffer.concat([Buffer.from("éabc"), letters, Buffer.from("xyz")]));
    if (random() < 0.7)
      bytes[2 + Math.floor(random() * (bytes.length - 2))] = 0x70 + Math.floor(random() * 0x90);
    let isGood = true;
    try {
      strict.decode(bytes);
    } catch {
      isGood = false;
    }
    const notices: EncodingNotice[] = [];
    const converter = createUtf8Converter("utf-8", (notice) => notices.push(notice));
    converter.convert(bytes);
    converter.end();
    expect(notices.length === 0, String(bytes)).toBe(isGood);
  }
});

describe("what is no text is refused by what it is", () => {
  it.each([
    ["an archive", [0x50, 0x4b, 3, 4, 20, 0], "zip"],
    ["a workbook", [0x50, 0x4b, 3, 4, 20, 0, ...Buffer.from("[Content_Types].xml")], "workbook"],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "oldWorkbook"],
    ["a PDF", [...Buffer.from("%PDF-1.7")], "pdf"],
    ["gzip", [0x1f, 0x8b, 8, 0], "archive"],
    ["Parquet", [...Buffer.from("PAR1"), 0x15, 4], "parquet"],
    ["other bytes", [1, 2, 0, 0, 3, 0, 0, 0, 9, 0], "binary"],
  ])("%s", (_name, bytes, code) =>
    expect(sniffEncoding(Uint8Array.from(bytes))).toMatchObject({ refusal: { code } }),
  );
});

describe("bytes of other encodings", () => {
  const ARABIC = "غارة جوية على بغداد، وإصابة شخص";
  /** Of the letters that ARABIC has, in windows-1256. */
  const windows1256 = (text: string) => {
    const decoder = new TextDecoder("windows-1256");
    const byLetter = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Uint8Array.from(Array.from(text, (letter) => byLetter.get(letter) ?? 63));
  };
  const read = (bytes: Uint8Array, name: "utf-8" | "windows-1251" = "utf-8") => {
    const notices: EncodingNotice[] = [];
    const converter = createUtf8Converter(name, (notice) => notices.push(notice));
    const text = new TextDecoder().decode(Buffer.concat([converter.convert(bytes), converter.end()]));
    return { text, notices, encoding: converter.encoding() };
  };

  it("are read as windows-1256 where they make Arabic words", () =>
    expect(read(windows1256(`title\n${ARABIC}\n`))).toEqual({
      text: `title\n${ARABIC}\n`,
      notices: ["windows1256"],
      encoding: "windows-1256",
    }));

  it.each(["Großbürgerliche Straße\n", "informação, São João\n", "l'été où naît la forêt\n"])(
    "are read as windows-1252 in %j",
    (text) =>
      expect(read(new Uint8Array(Buffer.from(text, "latin1")))).toMatchObject({
        text,
        encoding: "windows-1252",
      }),
  );

  it("are read as the reader says", () => {
    const { encoding } = ((found) => ("encoding" in found ? found : { encoding: undefined }))(
      sniffEncoding(Uint8Array.of(0xcf, 0xf0), "windows-1251"),
    );
    expect(encoding).toEqual({ name: "windows-1251", skip: 0 });
    expect(read(Uint8Array.of(0xcf, 0xf0, 0xe8), "windows-1251")).toMatchObject({ text: "При", notices: [] });
  });
});
