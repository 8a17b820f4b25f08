import { directParentsOf } from "../../domain/containment";
import type { SourceText } from "../../domain/excerpts";
import type { Issue } from "../../domain/issues";
import type { Dataset } from "../../domain/model";
import { actorSchema, eventSchema, headerSchema, placeSchema, sourceSchema } from "../datasetSchema";
import { formatPath, originalPath, type Origins } from "../recordPath";
import { checkExcerpts, checkPhrases } from "./checkExcerpts";
import { checkFigures } from "./checkFigures";
import { checkCenter, checkCircle, checkView } from "./checkGeography";
import { checkNarrative } from "./checkNarrative";
import { checkEventReferences, checkReference } from "./checkReferences";
import { checkTexts } from "./checkTexts";
import { createReporter } from "./report";

/**
 * Checks what no single record can tell: that every reference resolves, every excerpt stands verbatim in its
 * source text and is found again when the text moves, every text is there in every language, dates and tolls
 * are the right way round, coordinates lie where they can. Gives all problems, in the file's order.
 */
export function checkDataset(
  dataset: Dataset,
  texts: ReadonlyMap<string, SourceText>,
  origins: Origins,
): readonly Issue[] {
  const issues: Issue[] = [];
  const reporter = createReporter(issues, origins);
  const known = {
    sources: new Set(dataset.sources.map(({ id }) => id)),
    places: new Set(dataset.places.map(({ id }) => id)),
    actors: new Set(dataset.actors.map(({ id }) => id)),
    events: new Set(dataset.events.map(({ id }) => id)),
  };
  const { languages } = dataset;
  const parents = directParentsOf(dataset.places);
  const whereOf = (list: keyof typeof known, index: number) =>
    `${formatPath(originalPath(dataset, [list, index], origins))} ${dataset[list][index]?.id ?? ""}`;

  checkTexts(headerSchema, dataset, languages, reporter(dataset, "dataset.json"));
  checkView(dataset, reporter(dataset, "dataset.json"));
  checkNarrative(dataset, known.events, reporter(dataset, "dataset.json"));
  dataset.sources.forEach((source, index) => {
    const report = reporter(source, whereOf("sources", index));
    checkTexts(sourceSchema, source, languages, report);
    if (source.text !== undefined && !texts.has(source.id)) {
      report(["text"], {
        expected: `the file ${source.text} beside dataset.json, in UTF-8`,
        found: "no such file, or one that cannot be read",
        mend: "put the source's text there; until then its excerpts cannot be verified",
      });
    }
    const altered = texts.get(source.id)?.alteredSha256;
    if (altered !== undefined) {
      report(["sha256"], {
        expected: `${source.sha256 ?? ""}, the text as it was curated`,
        found: altered,
        mend: "restore the text; if it was changed on purpose, check every excerpt and write the new sha256",
      });
    }
  });
  dataset.places.forEach((place, index) => {
    const report = reporter(place, whereOf("places", index));
    checkTexts(placeSchema, place, languages, report);
    checkCenter(place, dataset, report);
    checkReference(place.partOf, known.places, ["partOf"], "places", report);
    checkCircle(place, parents, index, report);
  });
  dataset.actors.forEach((actor, index) => {
    const report = reporter(actor, whereOf("actors", index));
    checkTexts(actorSchema, actor, languages, report);
    checkReference(actor.memberOf, known.actors, ["memberOf"], "actors", report);
  });
  dataset.events.forEach((event, index) => {
    const report = reporter(event, whereOf("events", index), event.id);
    checkTexts(eventSchema, event, languages, report, dataset);
    checkEventReferences(event, known, report);
    checkExcerpts(event, texts, report);
    checkPhrases(event, report);
    checkFigures(event, report);
  });
  return issues;
}
