import { z } from 'zod';
import { backgroundGrid } from '../../../domain/definitions/map/background-grid.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

const dayInSeconds = 86_400;

/** Tiles of the background map, where one is set up: fetched here, so that browsers ask nobody else and see no token. */
export const mapBackgroundRoutes: RouteGroup = (api, { background }) => {
  api.get(
    '/map/background/:level/:row/:column',
    {
      schema: {
        summary: 'Et felt af baggrundskortet / A tile of the background map',
        params: z.object({
          level: z.coerce
            .number()
            .int()
            .min(0)
            .max(backgroundGrid.resolutions.length - 1),
          row: z.coerce.number().int().min(0),
          column: z.coerce.number().int().min(0),
        }),
        response: documentedFile('image/jpeg', 'Only where a background map is set up'),
      },
    },
    async (request, reply) => {
      const { level, row, column } = request.params;
      if (!background || !isInGrid(level, row, column)) {
        throw new Problem('KV-A6', { path: request.url.slice(0, 200) });
      }
      const { mediaType, bytes } = await background.tile(level, row, column);
      return reply
        .type(mediaType)
        .header('cache-control', `public, max-age=${dayInSeconds}`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );
};

function isInGrid(level: number, row: number, column: number): boolean {
  const { west, north, east, south, tile, resolutions } = backgroundGrid;
  const span = (resolutions[level] ?? 0) * tile;
  return column * span < east - west && row * span < north - south;
}
