import { cleanup, waitFor } from "@testing-library/react";
import { expect, vi } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { SanadState } from "../../src/state/store";
import type { Shared } from "../../src/state/shared";
import { Printing } from "../../src/views/sharing/print/Printing";
import { renderView } from "./articleFixture";

const NOTHING = () => undefined;

/** The pages as the printer gets them; those printed before are gone. */
export async function printed(
  loaded: LoadedDataset,
  state: Partial<SanadState>,
  {
    shared,
    files = {},
  }: { readonly shared?: Shared; readonly files?: Readonly<Record<string, unknown>> } = {},
): Promise<Element> {
  cleanup();
  const print = vi.fn(NOTHING);
  vi.stubGlobal("print", print);
  vi.stubGlobal("fetch", (address: string) => {
    const name = address.split("/").at(-1) ?? "";
    return name in files
      ? Promise.resolve(Response.json(files[name]))
      : Promise.reject(new Error("no network"));
  });
  await renderView(<Printing {...(shared && { shared })} onDone={NOTHING} />, { loaded, state });
  await waitFor(() => expect(print).toHaveBeenCalled(), { timeout: 20_000 });
  const paper = document.querySelector(".print-document");
  if (paper === null) throw new Error("nothing is printed");
  return paper;
}

/** A number that an element's attribute gives. */
export function numberOf(element: Element | null | undefined, name: string): number {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined) throw new Error(`no ${name}`);
  return Number(value);
}
