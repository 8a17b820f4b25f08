import { waitFor } from "@testing-library/react";
import { expect, vi } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { EventId } from "../../src/domain/model";
import type { Engine } from "../../src/engine/query";
import type { Language } from "../../src/i18n/languages";
import { useAnswer, useEngine } from "../../src/state/context";
import { EventDetails } from "../../src/views/details/EventDetails";
import { RowFields } from "../../src/views/list/RowFields";
import { Printing } from "../../src/views/sharing/print/Printing";
import { renderView } from "./articleFixture";

const EVER = { from: Date.UTC(1, 0, 1), to: Date.UTC(9998, 0, 1) };
const NOTHING = () => undefined;

/** The views that say everything of an event, each by the element that holds what it says of one. */
export type Everywhere = Readonly<Record<"popup" | "list" | "print", (event: EventId) => HTMLElement>>;

/**
 * Every event of a dataset in the popup's body, in the detail of the list's row and on paper, all at once, as they
 * stand when each has been told what its events are linked with.
 */
export async function renderEverywhere(
  loaded: LoadedDataset,
  language: Language = "en",
): Promise<Everywhere> {
  vi.stubGlobal("print", NOTHING);
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
  const ids = loaded.dataset.events.map(({ id }) => id);
  await renderView(
    <>
      {ids.map((id) => (
        <EventInViews key={id} id={id} />
      ))}
      <Paper count={ids.length} />
    </>,
    { loaded, state: { language, drawAs: "corroborated", timeWindow: EVER } },
  );
  await waitFor(() => expect(document.querySelectorAll(".print-event")).toHaveLength(ids.length), {
    timeout: 20_000,
  });
  const links = loaded.dataset.events.filter(({ links: own = [] }) => own.length > 0).length;
  if (links > 0) {
    // Where the linked events have come, their titles stand, with their dates.
    await waitFor(
      () => {
        const linked = [...document.querySelectorAll(".in-popup .record-related ul > li")];
        expect(linked.length).toBeGreaterThan(0);
        expect(linked.filter((line) => line.querySelector(".record-date") === null)).toEqual([]);
      },
      { timeout: 20_000 },
    );
  }
  const holder = (selector: string) => (event: EventId) => {
    const found = document.querySelector<HTMLElement>(selector.replace("ID", event));
    if (found === null) throw new Error(`${event} is not in ${selector}`);
    return found;
  };
  return {
    popup: holder('.in-popup[data-of="ID"] .details-body'),
    list: holder('.in-list[data-of="ID"]'),
    print: holder('.print-event[data-event-id="ID"]'),
  };
}

function EventInViews({ id }: { readonly id: EventId }) {
  const { result: record } = useEngine(askFor(id));
  return (
    record && (
      <>
        <div className="in-popup" data-of={id}>
          <EventDetails record={record} titleId={`title-${id}`} />
        </div>
        <div className="in-list" data-of={id}>
          <RowFields record={record} />
        </div>
      </>
    )
  );
}

const asking = new Map<EventId, (engine: Engine) => ReturnType<Engine["event"]>>();

/** The same function for the same event: another would ask anew at each drawing. */
function askFor(id: EventId) {
  const known = asking.get(id) ?? ((engine: Engine) => engine.event({ drawAs: "corroborated" }, id));
  asking.set(id, known);
  return known;
}

function Paper({ count }: { readonly count: number }) {
  const answer = useAnswer();
  return answer?.matching === count && <Printing onDone={NOTHING} />;
}

/** The text of an element on one line; on paper without the addresses, which links hold elsewhere. */
export function textOf(element: Element): string {
  if (element.querySelector(".record-address") === null)
    return element.textContent.replace(/\s+/gu, " ").trim();
  const copy = element.cloneNode(true) as Element;
  for (const address of copy.querySelectorAll(".record-address")) address.remove();
  return copy.textContent.replace(/\s+/gu, " ").trim();
}
