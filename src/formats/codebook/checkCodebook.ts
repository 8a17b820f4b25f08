import type { SourceText } from "../../domain/excerpts";
import type { Issue } from "../../domain/issues";
import type { Dataset } from "../../domain/model";
import { createReporter } from "../check/report";
import { actorSchema, eventSchema, headerSchema, placeSchema, sourceSchema } from "../datasetSchema";
import { checkCoverage } from "./checkCoverage";
import { checkDateRules } from "./checkDateRules";
import { checkDoubledLinks } from "./checkDoubledLinks";
import { checkGazetteer, checkPlaceRules } from "./checkPlaceRules";
import { checkVoices } from "./checkVoices";
import { checkWording } from "./checkWording";

/**
 * The rules of the codebook (data/README.md) that a program can check, for those who make a dataset: how narration,
 * dates, places, links and notes are coded. A reader's app never runs them: a dataset that follows another codebook
 * is no broken dataset. What is certainly against a rule is an error; what only looks so by its words, a warning.
 *
 * It expects a dataset that `loadDataset` found no error in: paths are those of the file only as long as nothing
 * was left out of it.
 */
export function checkCodebook(dataset: Dataset, texts: ReadonlyMap<string, SourceText>): readonly Issue[] {
  const issues: Issue[] = [];
  const reporter = createReporter(issues, new WeakMap());
  const own = reporter(dataset, "dataset.json");

  checkWording(headerSchema, dataset, dataset, own);
  dataset.sources.forEach((source, index) => {
    const report = reporter(source, `sources[${index}] ${source.id}`);
    checkWording(sourceSchema, source, dataset, report);
    checkCoverage(source, dataset, texts.get(source.id), report);
  });
  dataset.places.forEach((place, index) => {
    const report = reporter(place, `places[${index}] ${place.id}`);
    checkWording(placeSchema, place, dataset, report);
    checkGazetteer(place, dataset, report);
  });
  dataset.actors.forEach((actor, index) =>
    checkWording(actorSchema, actor, dataset, reporter(actor, `actors[${index}] ${actor.id}`)),
  );
  dataset.events.forEach((event, index) => {
    const report = reporter(event, `events[${index}] ${event.id}`, event.id);
    checkWording(eventSchema, event, dataset, report);
    checkVoices(event, texts, report);
    checkDateRules(event, dataset, report);
    checkPlaceRules(event, dataset, report);
    checkDoubledLinks(event, dataset, report);
  });
  return issues;
}
