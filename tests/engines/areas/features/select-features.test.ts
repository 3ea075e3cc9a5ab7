import fc from 'fast-check';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import { expect, test } from 'vitest';
import { areaCollections } from '../../../../src/domain/definitions/geo/collections.ts';
import { areaDefinitions } from '../../../../src/domain/definitions/geofa/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { AreaShape, Position } from '../../../../src/domain/model/area.ts';
import { shapeOf } from '../../../../src/engines/areas/cql2/shape-of.ts';
import { GrowingLayer } from '../../../../src/engines/areas/features/feature-layer.ts';
import { featureTypeOfTheme } from '../../../../src/engines/areas/features/feature-type.ts';
import { selectFeatures } from '../../../../src/engines/areas/features/select-features.ts';
import { themeOf } from '../area-world.ts';

const { id, about } = must(areaCollections[0], 'boligomraader');
const type = featureTypeOfTheme(id, themeOf(9001), areaDefinitions, about);

function star(reaches: readonly number[], x: number, y: number): Position[] {
  const corners = reaches.map((reach, i): Position => {
    const turn = (2 * Math.PI * i) / reaches.length;
    return [500_000 + x + Math.round(reach * Math.cos(turn)), 6_200_000 + y + Math.round(reach * Math.sin(turn))];
  });
  return [...corners, ...corners.slice(0, 1)];
}

test('a star meets a polygon, with or without a hole, exactly when the geometry library says so', async () => {
  const reaches = fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 3, maxLength: 9 });
  // A hole lies wholly inside, or the library has no answer.
  const literals = fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 5, maxLength: 9 });
  const small = fc.array(fc.integer({ min: 14, max: 19 }), { minLength: 5, maxLength: 6 });
  const place = fc.integer({ min: -60, max: 60 });
  await fc.assert(
    fc.asyncProperty(reaches, literals, place, place, small, fc.boolean(), async (own, other, x, y, hole, holed) => {
      const ground: AreaShape = [
        [
          star(
            own.map((reach) => reach / 20),
            x,
            y,
          ),
        ],
      ];
      const coordinates = [star(other, 0, 0), ...(holed ? [star(hole, 0, 0).reverse()] : [])];
      const growing = new GrowingLayer(type, '2026-01-01');
      growing.add({ key: 'a', object: 'a', values: {}, shape: ground });
      const layer = growing.finish();
      const literal = { type: 'Polygon', coordinates } as const;
      const whole = RelateOp.intersects(
        shapeOf({ type: 'MultiPolygon', coordinates: layer.shapes.shape(0, 'metres') }),
        shapeOf(literal),
      );
      for (const [op, meets] of [
        ['s_intersects', whole],
        ['s_disjoint', !whole],
      ] as const) {
        for (const args of [
          [{ property: 'geometri' }, literal],
          [literal, { property: 'geometri' }],
        ]) {
          const filters = [{ tree: { op, args }, crs: '25832' as const }];
          const found = await selectFeatures(layer, { filters }, async () => undefined);
          expect([op, found.length]).toEqual([op, Number(meets)]);
        }
      }
    }),
    { numRuns: 150 },
  );
});
