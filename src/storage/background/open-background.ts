import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { BackgroundMap, Tile } from '../../domain/model/background-map.ts';

/** A background map as it is set up. */
export interface BackgroundSettings {
  /** Address of a tile with `{z}` (two digits), `{y}`, `{x}` and, where it takes one, `{token}`. */
  readonly address: string;
  readonly token: string;
  readonly attribution: string;
}

const longestMs = 10_000;
const largestTile = 1_000_000;
const mostKept = 400;
const pictures = ['image/jpeg', 'image/png'];

/** Opens a background map; nothing is fetched before the first tile. */
export function openBackground({ address, token, attribution }: BackgroundSettings): BackgroundMap {
  const { host } = new URL(address.replaceAll(/[{}]/g, ''));
  const kept = new Map<string, Promise<Tile>>();
  return {
    attribution,
    tile: async (level, row, column) => {
      const key = `${level}/${row}/${column}`;
      const known = kept.get(key) ?? fetchTile(filled(address, { level, row, column, token }), host);
      kept.delete(key);
      kept.set(key, known);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      // A tile that could not be had is tried again by the next reader.
      known.catch(() => kept.delete(key));
      return await known;
    },
  };
}

function filled(
  address: string,
  { level, row, column, token }: { level: number; row: number; column: number; token: string },
): string {
  return address
    .replaceAll('{z}', String(level).padStart(2, '0'))
    .replaceAll('{y}', String(row))
    .replaceAll('{x}', String(column))
    .replaceAll('{token}', encodeURIComponent(token));
}

async function fetchTile(url: string, host: string): Promise<Tile> {
  const failed = (detail: string): never => {
    throw new Problem('KV-G43', { host, detail });
  };
  // Where it went wrong is told by host alone: the address holds the token.
  const answer = await fetch(url, { signal: AbortSignal.timeout(longestMs), redirect: 'error' }).catch(() =>
    failed('no answer'),
  );
  const [mediaType = ''] = (answer.headers.get('content-type') ?? '').split(';');
  if (!answer.ok) return failed(`HTTP ${answer.status}`);
  if (!pictures.includes(mediaType)) return failed('no picture');
  const bytes = new Uint8Array(await answer.arrayBuffer().catch(() => failed('no answer')));
  if (bytes.length > largestTile) return failed('too large');
  return { mediaType, bytes };
}
