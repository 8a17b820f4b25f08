import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "../../src/formats/sha256";
import { seededRandom } from "../fixtures/seededRandom";

it("is the digest that Node makes, at every length around the ends of blocks", () => {
  const random = seededRandom(256);
  for (const length of [...Array.from({ length: 200 }, (_, index) => index), 1000, 70_001]) {
    const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256));
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});
