import type { Patch } from "./copyOfSources";

export const IN_MODEL = {
  file: "src/domain/model.ts",
  after: "  readonly notes?: readonly Texts[];",
  line: "  readonly weapon?: Texts;",
};
export const IN_TABLE = {
  file: "src/domain/eventFields.ts",
  after: '  notes: { form: "own"',
  line: '  weapon: { form: "plain", columns: ["weapon", "weapons", "weapontype", "السلاح"] },',
};
/** The field `weapon`: three files and its texts. */
export const WEAPON_FIELD: Patch = {
  files: {},
  lines: [
    IN_MODEL,
    IN_TABLE,
    {
      file: "data/README.md",
      after: "| `toll`, `links`, `notes` |",
      line: "| `weapon` | what was used, as the source calls it. None in this dataset |",
    },
    { file: "src/i18n/en/common.json", after: '"toll": "Toll"', line: '      "weapon": "Weapon",' },
    { file: "src/i18n/ar/common.json", after: '"toll": "الضحايا"', line: '      "weapon": "السلاح",' },
    {
      file: "src/i18n/en/importing.json",
      after: '"description": "Text"',
      line: '    "weapon": "Weapon used",',
    },
    {
      file: "src/i18n/ar/importing.json",
      after: '"description": "النص"',
      line: '    "weapon": "السلاح المستعمل",',
    },
  ],
};
