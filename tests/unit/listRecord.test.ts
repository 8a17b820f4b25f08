import { expect, test } from "vitest";
import { languageName } from "../../src/views/shared/record/languageName";
import { webAddress } from "../../src/views/shared/record/webAddress";

test("only addresses of the web are followed", () => {
  expect(webAddress("https://example.org/a?b#c")).toBe("https://example.org/a?b#c");
  expect(webAddress("http://example.org")).toBe("http://example.org");
  for (const url of [
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "report.html",
    "",
  ]) {
    expect(webAddress(url)).toBeUndefined();
  }
});

test("a tag that is no language is its own name", () => {
  expect(languageName("ar", "en")).toBe("Arabic");
  expect(languageName("<b>", "en")).toBe("<b>");
});
