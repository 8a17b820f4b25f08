import { expect, it } from "vitest";
import { formatFrame, readHeight } from "../../src/views/sharing/embed/frameCode";
import { formatNumbers } from "../../src/views/sharing/print/formatNumbers";

it.each([
  [[], ""],
  [[4], "4"],
  [[1, 2, 3, 7, 9, 10], "1–3, 7, 9, 10"],
  [[1, 2, 3, 4, 5], "1–5"],
])("numbers %j are written %j", (numbers, written) => {
  expect(formatNumbers(numbers)).toBe(written);
});

it("the code of a frame cannot be broken out of, and lets the frame do little", () => {
  const code = formatFrame({
    address: 'https://a.b/?embed=1#v=1&q="><script>',
    title: '"><img onerror=x>',
    heightPx: 500,
  });
  expect(code.match(/[<>]/g)).toHaveLength(4);
  expect(code).toContain('src="https://a.b/?embed=1#v=1&amp;q=&quot;&gt;&lt;script&gt;"');
  expect(code).not.toContain("allow-same-origin");
});

it.each([
  ["600", 600],
  ["", 560],
  ["tall", 560],
  ["1", 300],
  ["1e9", 2000],
  ["-5", 300],
])("the height %j is taken as %d pixels", (text, height) => {
  expect(readHeight(text)).toBe(height);
});
