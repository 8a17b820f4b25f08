import { readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { datasetFileSchema } from "../src/formats/datasetSchema";

/**
 * `npm run data:schema`: writes data/dataset.schema.json from the validator, so that editors complete and
 * check datasets. With `--check` it only compares and exits with 1 when the file is out of date.
 */

const FILE = "data/dataset.schema.json";
const schema = {
  ...toJsonSchema(datasetFileSchema, { typeMode: "input", errorMode: "ignore" }),
  title: "Sanad dataset, format 1",
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(FILE, "utf8") !== text) {
    console.error(`${FILE} is out of date: run npm run data:schema`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
}
