import { expect, test } from 'vitest';
import { groundUnder } from '../../../src/app/moves/flow-ground.ts';
import type { PlaceDirectory } from '../../../src/domain/model/place.ts';

const nowhere = {
  edition: 2026,
  kommuner: [],
  regioner: [],
  afdelinger: [],
  omraader: [],
} as unknown as PlaceDirectory;

test('ends at one point of the drawing keep it, and what they are called together', () => {
  const at = [720_000, 6_170_000] as const;
  const ground = groundUnder(nowhere, [
    { place: at, inside: true, shared: 'Odense' },
    { place: at, inside: false, shared: 'Odense' },
    { place: [722_000, 6_172_000], inside: true },
    { inside: false },
  ]);
  const [one, other, third, none] = ground?.spots ?? [];
  expect(one).toEqual(other);
  expect(one).toMatchObject({ shared: 'Odense', edge: false });
  expect(third).not.toHaveProperty('shared');
  expect(none).toBeNull();
});
