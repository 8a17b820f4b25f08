import { describe, expect, it } from "vitest";
import { ACTOR_ROLES, EVENT_KINDS, PLACE_ROLES, STANDINGS } from "../../src/domain/codes";
import { IS_POINT } from "../../src/domain/columns";
import { createColumnsBuilder } from "../../src/domain/columnsBuilder";
import { KIND_IDS, MOST_KINDS, OWN_KINDS } from "../../src/domain/kinds";
import { assertFits, LIMITS } from "../../src/domain/limits";
import { indexColumns } from "../../src/engine/kernels/columnIndex";
import { kindOfShare, roleOfShare } from "../../src/engine/kernels/placeIndex";

describe("the codes fit where they are packed", () => {
  it("as they are", () => {
    expect(() => assertFits(LIMITS)).not.toThrow();
  });

  it("and each limit says by its name when there is one more than fits", () => {
    expect(LIMITS.length).toBeGreaterThan(5);
    for (const [what, , most] of LIMITS) {
      expect(() => assertFits([[what, most, most]])).not.toThrow();
      expect(() => assertFits([[what, most + 1, most]])).toThrow(
        new RangeError(`${most + 1} ${what}, of which at most ${most} fit (domain/limits.ts)`),
      );
    }
  });

  it("counted from the vocabularies", () => {
    const limitOf = (wanted: string) => LIMITS.find(([what]) => what === wanted)?.slice(1);
    expect(limitOf("standings")).toEqual([STANDINGS.length, 8]);
    expect(limitOf("roles of actors")).toEqual([ACTOR_ROLES.length, 8]);
    expect(limitOf("kinds of events")).toEqual([EVENT_KINDS.length + 1, MOST_KINDS]);
    expect(limitOf("own kinds of a file")).toEqual([OWN_KINDS.length + 2, MOST_KINDS]);
    expect(MOST_KINDS * PLACE_ROLES.length).toBeLessThanOrEqual(32);
  });

  it("the last standing and the last role keep their bit in a byte", () => {
    const builder = createColumnsBuilder();
    const standings = 1 << (STANDINGS.length - 1);
    const role = 1 << (ACTOR_ROLES.length - 1);
    const row = { start: 0, end: 1, flags: IS_POINT, kind: 0, toll: -1, places: [], placeRoles: [] };
    builder.add({ ...row, standings, actors: [0], actorRoles: [role] });
    const columns = builder.finish();
    expect([columns.standings[0], columns.actorRoles[0]]).toEqual([standings, role]);
  });
});

describe("a place", () => {
  const vocabulary = KIND_IDS.slice(0, MOST_KINDS);

  it("counts as many kinds as there can be in every role, each by itself", () => {
    const builder = createColumnsBuilder();
    for (const [kind] of vocabulary.entries())
      for (const [role] of PLACE_ROLES.entries())
        for (let times = 0; times < 1 + kind; times += 1)
          builder.add({
            start: times,
            end: times,
            flags: IS_POINT,
            kind,
            standings: 1,
            toll: -1,
            actors: [],
            actorRoles: [],
            places: [0],
            placeRoles: [role],
          });
    const columns = builder.finish();
    const { atPlaces } = indexColumns(columns, Int32Array.of(-1), vocabulary);
    const shares = [...atPlaces.shareKindRole].map((share) => [kindOfShare(share), roleOfShare(share)]);
    expect(shares).toEqual(vocabulary.flatMap((_, kind) => PLACE_ROLES.map((_role, role) => [kind, role])));
    const counts = new Uint32Array(shares.length);
    for (const share of atPlaces.share) counts[share] = (counts[share] ?? 0) + 1;
    expect([...counts]).toEqual(shares.map(([kind = 0]) => 1 + kind));
  });

  it("refuses one kind more", () => {
    const columns = createColumnsBuilder().finish();
    const tooMany = KIND_IDS.slice(0, MOST_KINDS + 1);
    expect(() => indexColumns(columns, new Int32Array(0), tooMany)).toThrow(/17 kinds of at most 16/);
  });
});
