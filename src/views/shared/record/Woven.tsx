import { Fragment, type ReactNode } from "react";

const SLOT = /\uE000(\w+)\uE001/;

/**
 * A translated sentence with nodes in its places. Names from the data never pass through the translator as
 * strings: each keeps its own language and direction.
 *
 * `<Woven sentence={(slots) => t("record.by", slots)} parts={{ sources: <Text of={name} /> }} />`
 */
export function Woven<Slot extends string>({
  sentence,
  parts,
}: {
  readonly sentence: (slots: Readonly<Record<Slot, string>>) => string;
  readonly parts: Readonly<Record<Slot, ReactNode>>;
}) {
  const names = Object.keys(parts) as Slot[];
  const slots = Object.fromEntries(names.map((name) => [name, `\uE000${name}\uE001`])) as Record<
    Slot,
    string
  >;
  // Splitting by a pattern with one group gives text and slot names in turn.
  const pieces = sentence(slots).split(SLOT);
  return pieces.map((piece, index) => (
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece as Slot]}</Fragment>
  ));
}
