import { isInCircle } from "../../domain/containment";
import { spanOf } from "../../domain/dates";
import { foundText } from "../../domain/issues";
import type { Dataset, Place } from "../../domain/model";
import type { Report } from "./report";

/** The opening view: its box and its dates the right way round. */
export function checkView({ view }: Dataset, report: Report): void {
  const [[west, south], [east, north]] = view.bounds;
  if (west >= east || south >= north) {
    report(["view", "bounds"], {
      expected: "[[west, south], [east, north]] with west < east and south < north",
      found: foundText(view.bounds),
      mend: "put the south-west corner first, longitude before latitude",
    });
  }
  if (spanOf(view.from).earliest > spanOf(view.to).latest) {
    report(["view", "from"], {
      expected: `a date before ${view.to}`,
      found: foundText(view.from),
      mend: "exchange from and to",
    });
  }
}

/** Coordinates that look like a missing value or an exchanged pair, a radius that claims too much. */
export function checkCenter({ center, radiusKm, kind }: Place, { view }: Dataset, report: Report): void {
  const [longitude, latitude] = center;
  const [[west, south], [east, north]] = view.bounds;
  const isInside = (x: number, y: number) => x >= west && x <= east && y >= south && y <= north;
  if (longitude === 0 && latitude === 0) {
    report(["center"], {
      severity: "warning",
      expected: "the place's coordinates",
      found: "[0, 0], a point in the Atlantic that stands for a missing value in many files",
      mend: "look the coordinates up",
    });
  } else if (!isInside(longitude, latitude) && isInside(latitude, longitude)) {
    report(["center"], {
      severity: "warning",
      expected: "[longitude, latitude]",
      found: `${foundText(center)}, which lies in the dataset's view when exchanged`,
      mend: "exchange the two numbers if they are [latitude, longitude]",
    });
  }
  if (radiusKm === 0 && kind !== "site") {
    report(["radiusKm"], {
      severity: "warning",
      expected: `how far a ${kind} may reach from its centre`,
      found: "0",
      mend: "give an honest radius in kilometres",
    });
  }
}

/** A place that contains itself, by way of others or at once; `parents` are those that the file names. */
export function checkCircle({ partOf }: Place, parents: Int32Array, index: number, report: Report): void {
  if (!isInCircle(parents, index)) return;
  report(["partOf"], {
    expected: "a larger place, which lies in no place that this one contains",
    found: `${foundText(partOf)}, which comes back to the place itself`,
    mend: "take partOf out of the largest of them; until then none of them counts as part of another",
  });
}
