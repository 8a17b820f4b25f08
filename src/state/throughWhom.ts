import type { ActorId, Excerpt } from "../domain/model";
import type { Texts } from "../domain/readersTexts";
import type { Names } from "./names";

/**
 * Through whom an excerpt's words reached its source, the one nearest the speaker first: `via` without the source
 * itself, which it names where the speaker spoke to the paper. Data knows papers as sources and as actors, without a
 * link between the two: they are one where a name is the same, an addition in brackets apart
 * ("Al-Bawaba (newspaper)").
 */
export function throughWhom({ voice, source }: Excerpt, names: Names): readonly ActorId[] {
  if (voice.kind === "article") return [];
  const own = new Set(plainNames(names.publisher(source)));
  return (voice.via ?? []).filter((actor) => !plainNames(names.actor(actor)).some((name) => own.has(name)));
}

function plainNames(texts: Texts): readonly string[] {
  return Object.values(texts).map((name) =>
    name
      .replace(/\s*\([^()]*\)$/, "")
      .trim()
      .toLowerCase(),
  );
}
