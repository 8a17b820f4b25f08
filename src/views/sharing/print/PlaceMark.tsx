import type { Spot } from "../sketch/projection";
import { MARK_PX, TRUE_PX } from "../layout/mapLayout";

type PlaceMarkProps = {
  readonly letter: string;
  /** Where the place is, and where its mark stands. */
  readonly spot: Spot;
  readonly at: Spot;
  readonly isArea: boolean;
  readonly isSubjectOnly: boolean;
};

/** A place's letter: round for a point, square for an area; with a leader to the place where it stands beside it. */
export function PlaceMark({ letter, spot, at, isArea, isSubjectOnly }: PlaceMarkProps) {
  return (
    <g className={isSubjectOnly ? "print-spot is-subject" : "print-spot"}>
      {at !== spot && (
        <>
          <line className="print-leader" x1={spot.x} y1={spot.y} x2={at.x} y2={at.y} />
          <circle className="print-true" cx={spot.x} cy={spot.y} r={TRUE_PX} />
        </>
      )}
      {isArea ? (
        <rect
          className="print-letter"
          x={at.x - MARK_PX}
          y={at.y - MARK_PX}
          width={2 * MARK_PX}
          height={2 * MARK_PX}
          rx={2}
        />
      ) : (
        <circle className="print-letter" cx={at.x} cy={at.y} r={MARK_PX} />
      )}
      <text x={at.x} y={at.y + 3.3}>
        {letter}
      </text>
    </g>
  );
}
