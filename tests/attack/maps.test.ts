import { expect, test } from 'vitest';
import { criteria } from '../../src/domain/definitions/criteria/index.ts';
import { mapIndicators } from '../../src/domain/definitions/indicators/index.ts';
import { randomFrom } from '../../src/domain/kernel/random.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { type FigurePlace, figuresOfPlaces } from '../../src/engines/query/figures-of-places.ts';
import { january, leaves, release, sexTable } from '../engines/query/small-world.ts';

// Whoever draws borders as they like, overlaps them, moves them by a house, or takes cells of every size, learns sums of
// released merged units: each figure is one of the sums anybody can make from the release.

const count = 40;
const ids = Array.from({ length: count }, (_, i) => `0001-${String(i + 1).padStart(5, '0')}`);
// Every fifth afdeling is merged with the next: alone it has no figure at all.
const isMerged = (i: number): boolean => i % 5 < 2;
const atoms = ids.flatMap((id, i) => {
  if (!isMerged(i)) return [[id]];
  return i % 5 === 0 ? [[id, ids[i + 1] ?? '']] : [];
});

function world(): ReleaseContent {
  const residents = { ...sexTable, id: 'T00' };
  const heads = Object.fromEntries(atoms.map((members, a) => [members.join('+'), [[5 * (a + 1), 10]]]));
  return release({
    edition: 2026,
    afdelinger: ids.map((id) => ({ id, kommune: '657' })),
    definitions: [residents],
    tables: [leaves('T00', [january(2026)], heads)],
  });
}

const content = world();
const [residents] = mapIndicators;
const leafOf = new Map(atoms.map((members, a) => [members.join('+'), 5 * (a + 1) + 10]));

function shown(districts: readonly (readonly string[])[]): readonly (number | null)[] {
  if (!residents) throw new Error('residents are a key figure');
  const places = districts.map((units): FigurePlace => ({ kind: 'units', units }));
  return figuresOfPlaces(content, { indicator: residents, criteria, places }).values;
}

/** What the release itself says of a district: its merged units that lie wholly inside. */
function released(district: readonly string[]): number | null {
  const inside = atoms.filter((members) => members.every((id) => district.includes(id)));
  if (inside.length === 0) return null;
  return inside.reduce((sum, members) => sum + (leafOf.get(members.join('+')) ?? 0), 0);
}

function districts(seed: number, times: number): readonly (readonly string[])[] {
  const next = randomFrom(String(seed));
  return Array.from({ length: times }, () => ids.filter(() => next.uniform() < 0.4));
}

test('a district shows what its whole merged units add up to, however it is drawn', () => {
  const drawn = districts(1, 500);
  expect(shown(drawn)).toEqual(drawn.map(released));
});

test('two versions of a district that differ by one small afdeling differ by nothing, or by a merged unit', () => {
  for (const district of districts(2, 200)) {
    for (const [i, id] of ids.entries()) {
      if (!isMerged(i) || district.includes(id)) continue;
      const [before, after] = shown([district, [...district, id]]);
      const partner = ids[i % 5 === 0 ? i + 1 : i - 1] ?? '';
      const whole = leafOf.get([id, partner].sort().join('+'));
      const change = (after ?? 0) - (before ?? 0);
      expect(change).toBe(district.includes(partner) ? whole : 0);
    }
  }
});

test('overlapping districts: union and intersection say no more than the sums of whole units', () => {
  const drawn = districts(3, 100);
  for (let i = 0; i + 1 < drawn.length; i++) {
    const [a, b] = [drawn[i] ?? [], drawn[i + 1] ?? []];
    const union = [...new Set([...a, ...b])];
    const both = a.filter((id) => b.includes(id));
    const figures = shown([a, b, union, both]);
    expect(figures).toEqual([a, b, union, both].map(released));
    // No combination of the four is the figure of a part of a merged unit: all are multiples of what was rounded.
    for (const value of figures) expect((value ?? 0) % 5).toBe(0);
  }
});

test('a merged afdeling in a cell of its own has no figure, in every size of cell', () => {
  const alone = ids.filter((_, i) => isMerged(i)).map((id) => [id]);
  expect(new Set(shown(alone))).toEqual(new Set([null]));
});
