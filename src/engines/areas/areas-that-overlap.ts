import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaTolerances } from '../../domain/model/area-theme.ts';
import type { SharedGround } from '../../domain/model/months.ts';
import type { Boligomraade } from '../../domain/model/place.ts';
import { shapeAreaM2 } from './measure-shape.ts';
import { shapesThatOverlap } from './overlapping-shapes.ts';

/**
 * Areas that share ground by any border either has had, or an afdeling on any day; each pair once, both in code-point order.
 * An area lies inside the other when half of its ground, or of its afdelinger, or more is the other's too.
 */
export function areasThatOverlap(
  borders: readonly Pick<AreaVersion, 'objektId' | 'shape'>[],
  omraader: readonly Pick<Boligomraade, 'id' | 'members'>[],
  tolerances: Pick<AreaTolerances, 'widthM' | 'sliverM2'>,
): readonly SharedGround[] {
  const found = [...byGround(borders, tolerances), ...byHomes(omraader)].map(({ areas: [one, other], inside }) =>
    one < other ? { areas: [one, other] as const, inside } : { areas: [other, one] as const, inside },
  );
  return [...Map.groupBy(found, ({ areas }) => areas.join('\n'))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => own.slice(0, 1).map(({ areas }) => ({ areas, inside: insideOf(areas, own) })));
}

function insideOf(areas: SharedGround['areas'], found: readonly SharedGround[]): readonly string[] {
  return areas.filter((area) => found.some(({ inside }) => inside.includes(area)));
}

function byGround(
  borders: readonly Pick<AreaVersion, 'objektId' | 'shape'>[],
  tolerances: Pick<AreaTolerances, 'widthM' | 'sliverM2'>,
): readonly SharedGround[] {
  const shapes = borders.map(({ shape }) => shape);
  return shapesThatOverlap(shapes, tolerances).flatMap(({ places: [i, j], m2 }): readonly SharedGround[] => {
    const [one, other] = [borders[i], borders[j]];
    if (!one || !other || one.objektId === other.objektId) return [];
    const inside = [one, other].filter(({ shape }) => 2 * m2 >= shapeAreaM2(shape)).map(({ objektId }) => objektId);
    return [{ areas: [one.objektId, other.objektId], inside }];
  });
}

function byHomes(omraader: readonly Pick<Boligomraade, 'id' | 'members'>[]): readonly SharedGround[] {
  const homes = new Map(omraader.map(({ id, members }) => [id, new Set(members.map(({ afdeling }) => afdeling))]));
  const livingIn = Map.groupBy(
    [...homes].flatMap(([id, own]) => [...own].map((afdeling) => ({ id, afdeling }))),
    ({ afdeling }) => afdeling,
  );
  const shared = new Map<string, { readonly areas: readonly [string, string]; homes: number }>();
  for (const own of livingIn.values()) {
    for (const [at, { id }] of own.entries()) {
      for (const { id: other } of own.slice(at + 1)) {
        const pair = shared.get(`${id}\n${other}`) ?? { areas: [id, other] as const, homes: 0 };
        pair.homes += 1;
        shared.set(`${id}\n${other}`, pair);
      }
    }
  }
  return [...shared.values()].map(({ areas, homes: common }) => ({
    areas,
    inside: areas.filter((area) => 2 * common >= (homes.get(area)?.size ?? 0)),
  }));
}
