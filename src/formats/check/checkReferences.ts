import { foundText } from "../../domain/issues";
import type { ConflictEvent } from "../../domain/model";
import type { Report } from "./report";

/** Reports an id that stands for nothing. */
export function checkReference(
  id: string | undefined,
  known: ReadonlySet<string>,
  path: readonly PropertyKey[],
  list: string,
  report: Report,
): void {
  if (id === undefined || known.has(id)) return;
  report(path, {
    expected: `the id of one of the ${list}`,
    found: foundText(id),
    mend: `add it to the ${list} or correct the id`,
  });
}

/** Every actor, place, source and event that an event names must be there. */
export function checkEventReferences(
  event: ConflictEvent,
  known: Readonly<Record<"sources" | "places" | "actors" | "events", ReadonlySet<string>>>,
  report: Report,
): void {
  const check = (id: string | undefined, list: keyof typeof known, ...path: readonly PropertyKey[]) =>
    checkReference(id, known[list], path, list, report);
  event.excerpts.forEach(({ source, voice }, index) => {
    check(source, "sources", "excerpts", index, "source");
    if (voice.kind === "article") {
      if ("speaker" in voice || "via" in voice) {
        report(["excerpts", index, "voice"], {
          expected: "nobody else where the article speaks in its own voice",
          found: foundText(voice),
          mend: "write quoted or paraphrased, or take the speaker out",
        });
      }
      return;
    }
    check(voice.speaker, "actors", "excerpts", index, "voice", "speaker");
    voice.via?.forEach((actor, at) => check(actor, "actors", "excerpts", index, "voice", "via", at));
  });
  event.when.corroborated?.forEach(({ sources }, index) =>
    sources.forEach((source, at) => check(source, "sources", "when", "corroborated", index, "sources", at)),
  );
  event.where.reported.forEach(({ place }, index) =>
    check(place, "places", "where", "reported", index, "place"),
  );
  event.where.corroborated?.forEach(({ place, sources }, index) => {
    check(place, "places", "where", "corroborated", index, "place");
    sources.forEach((source, at) => check(source, "sources", "where", "corroborated", index, "sources", at));
  });
  event.who.forEach(({ actor }, index) => check(actor, "actors", "who", index, "actor"));
  event.toll?.corroborated?.forEach(({ sources }, index) =>
    sources.forEach((source, at) => check(source, "sources", "toll", "corroborated", index, "sources", at)),
  );
  event.links?.forEach(({ event: other }, index) => {
    check(other, "events", "links", index, "event");
    if (other !== event.id) return;
    report(["links", index, "event"], {
      expected: "another event",
      found: "the event itself",
      mend: "name the event it is linked to",
    });
  });
}
