import { isPlainStanding } from "../../domain/codes";
import { isInferred } from "../../domain/drawing";
import type { PlaceId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { labelIn } from "../../domain/shortText";
import type { EventItem } from "../../engine/query";
import { drawnDateInWords } from "../../i18n/dateWords";
import { isolatedKind, type KindNames } from "../../i18n/kindNames";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";

type EventNames = KindNames & { readonly place: (id: PlaceId) => Texts };

/**
 * "Statement (claimed), 4 January 2024, east Baghdad: The US describes the strike as …": everything that a drawing of
 * the event says, for those who cannot see it. Of several places it is the first where something happened. A date or
 * place that the curator infers is said to be inferred, and an event that other reports tell of is said to be.
 */
export function eventName(item: EventItem, names: EventNames, language: Language): string {
  const t = textsIn(language, "common");
  const kind = isolatedKind(item.kind, names, language);
  const place = placeInWords(item, names, language);
  const parts = {
    kind:
      item.standing === undefined || isPlainStanding(item.standing)
        ? kind
        : t("kindWithStanding", {
            kind,
            standing: t(`standing.${item.standing}`).toLocaleLowerCase(language),
          }),
    date: drawnDateInWords(item.date, language),
    title: labelIn(item.title, language).text,
  };
  const told = place === undefined ? t("eventName", parts) : t("eventNameAt", { ...parts, place });
  const name = item.isCorroborated ? t("flaggedName", { name: told, flagged: t("alsoTold") }) : told;
  return item.isFlagged ? t("flaggedName", { name, flagged: t("flagged") }) : name;
}

function placeInWords({ places }: EventItem, names: EventNames, language: Language): string | undefined {
  const site = places.find(({ role }) => role === "site");
  const drawn = site ?? places[0];
  if (drawn === undefined) return undefined;
  const t = textsIn(language, "common");
  const name = labelIn(names.place(drawn.place), language).text;
  const place = isInferred(drawn) ? t("inferred", { what: name }) : name;
  return site === undefined ? t("aboutPlace", { place }) : place;
}
