import { PLACE_KINDS } from "../../domain/codes";
import { NOWHERE } from "../../domain/containment";
import { isAreaPlace } from "../../domain/drawing";
import { placePrecision, type PlacePrecision } from "../standards/columnStandard";
import { STANDARDS } from "../standards/standards";
import type { ByteDictionary } from "./byteDictionary";
import type { ColumnMapping } from "./columnMapping";
import { CONTAINER_KINDS, foldedContainer, type ContainerCollector } from "./containerCollector";
import type { CsvRecord } from "./csvReader";
import { NOT_A_NUMBER, OF_OTHER_AXIS, parseCountField, parseDegreesField, type Axis } from "./fieldNumbers";
import { NAMELESS, type PlaceCollector } from "./placeCollector";
import { codeOfField, isEmpty, textOf, type ReportField } from "./rowTimes";

/** The kinds that are drawn as an area, by index. */
const IS_AREA = PLACE_KINDS.map(isAreaPlace);

/** Coordinates without a code are taken for what they say. */
const AS_GIVEN: PlacePrecision = placePrecision("site", 0);

export type RowPlace = {
  /** Index of the place, -1 where the event has none. */
  index: number;
  /** Coarser than a city, or nowhere. */
  isImprecise: boolean;
};

/** Reads where a record happened into `place`. What cannot be read is reported; the event is then unplaced. */
export function createPlaceReader(
  { roles, standard }: ColumnMapping,
  places: PlaceCollector,
  containers: ContainerCollector,
  names: ByteDictionary,
  report: ReportField,
) {
  const [latitudeColumn] = roles.latitude ?? [];
  const [longitudeColumn] = roles.longitude ?? [];
  const [precisionColumn] = roles.placePrecision ?? [];
  const [nameColumn] = roles.location ?? [];
  const { placePrecisions } = STANDARDS[standard];
  /** `folded` by code of `names`, made once for each. */
  const containerColumns = (["country", "admin1", "admin2"] as const).flatMap((role) => {
    const [column] = roles[role] ?? [];
    return column === undefined
      ? []
      : [{ column, kind: CONTAINER_KINDS[role], folded: new Map<number, string>() }];
  });

  /** The narrowest container that the row names, NOWHERE where it names none. */
  const containerAt = (record: CsvRecord): number => {
    let within = NOWHERE;
    for (const { column, kind, folded } of containerColumns) {
      if (isEmpty(record, column)) continue;
      const code = codeOfField(names, record, column);
      const name = folded.get(code) ?? foldedContainer(textOf(record, column), kind);
      folded.set(code, name);
      if (name !== "") within = containers.indexOf(within, code, name, kind);
    }
    return within;
  };

  const readPrecision = (record: CsvRecord): PlacePrecision => {
    if (precisionColumn === undefined) return AS_GIVEN;
    const code = codeAt(record, precisionColumn);
    const precision = placePrecisions[code];
    if (precision === undefined) report("unknownPlacePrecision", precisionColumn);
    return precision ?? AS_GIVEN;
  };

  /** Reports what keeps the two numbers from being coordinates; false where nothing does. */
  const isRefused = (
    latitude: number,
    longitude: number,
    latitudeAt: number,
    longitudeAt: number,
  ): boolean => {
    if (latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180) {
      if (latitude !== 0 || longitude !== 0) return false;
      report("zeroCoordinates", latitudeAt);
    } else if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
      report("noCoordinates", Number.isNaN(latitude) ? latitudeAt : longitudeAt);
    } else if (latitude === OF_OTHER_AXIS && longitude === OF_OTHER_AXIS) {
      report("exchangedCoordinates", latitudeAt);
    } else if (isUnread(latitude) || isUnread(longitude)) {
      report("badCoordinates", isUnread(latitude) ? latitudeAt : longitudeAt);
    } else if (Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90) {
      report("exchangedCoordinates", latitudeAt);
    } else report("coordinatesBeyond", Math.abs(latitude) > 90 ? latitudeAt : longitudeAt);
    return true;
  };

  return (record: CsvRecord, place: RowPlace): void => {
    place.index = -1;
    place.isImprecise = true;
    if (latitudeColumn === undefined || longitudeColumn === undefined) return;
    const latitude = degreesAt(record, latitudeColumn, "latitude");
    const longitude = degreesAt(record, longitudeColumn, "longitude");
    if (isRefused(latitude, longitude, latitudeColumn, longitudeColumn)) return;
    const precision = readPrecision(record);
    const name = nameColumn === undefined ? NAMELESS : codeOfField(names, record, nameColumn);
    place.index = places.indexOf(name, longitude, latitude, containerAt(record), precision);
    place.isImprecise = IS_AREA[precision.kind] ?? true;
  };
}

function isUnread(degrees: number): boolean {
  return degrees === NOT_A_NUMBER || degrees === OF_OTHER_AXIS;
}

function degreesAt({ bytes, starts, ends, count }: CsvRecord, column: number, axis: Axis): number {
  return column < count ? parseDegreesField(bytes, starts[column] ?? 0, ends[column] ?? 0, axis) : Number.NaN;
}

function codeAt({ bytes, starts, ends, count }: CsvRecord, column: number): number {
  return column < count ? parseCountField(bytes, starts[column] ?? 0, ends[column] ?? 0) : Number.NaN;
}
