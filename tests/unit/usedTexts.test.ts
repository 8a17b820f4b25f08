import ts from "typescript";
import { expect, it } from "vitest";
import { interfaceTexts, stemOf } from "../fixtures/interfaceTexts";

/** Spares the types of most calls: translate functions are called by their own name, or as what `textsIn` gives. */
function mayTranslate({ expression: called, arguments: [key] }: ts.CallExpression): boolean {
  if (key === undefined || ts.isFunctionLike(key) || ts.isObjectLiteralExpression(key)) return false;
  return ts.isIdentifier(called) || ts.isCallExpression(called) || called.getText().endsWith(".t");
}

/**
 * The keys that the code asks for, the namespace first, by the types of what is handed to a translate function: a key
 * that is put together (`kind.${kind}`) or handed on counts as all that it can be. What can be any string is given as
 * the place where it stands.
 */
function askedKeys() {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(
    fileNames.filter((name) => /(^|\/)src\//.test(name)),
    options,
  );
  const checker = program.getTypeChecker();
  const keys = new Set<string>();
  const unclear: string[] = [];

  const literalsOf = (type: ts.Type): readonly string[] =>
    (type.isUnion() ? type.types : [type]).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !mayTranslate(node)) return;
    const [key] = node.arguments;
    const called = checker.getTypeAtLocation(node.expression);
    if (key === undefined || called.getSymbol()?.name !== "TFunction") return;
    const [namespace] = checker.getTypeArguments(called as ts.TypeReference);
    const names = namespace === undefined ? [] : literalsOf(namespace);
    const found = literalsOf(checker.getTypeAtLocation(key));
    if (names.length === 0 || found.length === 0)
      unclear.push(`${node.getSourceFile().fileName}: ${node.getText()}`);
    for (const name of names) for (const asked of found) keys.add(`${name}.${asked}`);
  };
  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && /(^|\/)src\//.test(file.fileName)) visit(file);
  return { keys, unclear };
}

it("every text is asked for, and every text that is asked for exists", { timeout: 120_000 }, () => {
  const { keys, unclear } = askedKeys();
  expect(unclear).toEqual([]);
  for (const texts of Object.values(interfaceTexts)) {
    const stems = new Set([...texts.keys()].map(stemOf));
    expect([...stems].filter((stem) => !keys.has(stem))).toEqual([]);
    expect([...keys].filter((key) => !stems.has(key))).toEqual([]);
  }
});
