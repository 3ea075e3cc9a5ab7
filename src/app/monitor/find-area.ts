import { fold } from '../../domain/kernel/fold.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Boligomraade } from '../../domain/model/place.ts';
import type { OpenRelease } from '../release/open-release.ts';

const shortest = 4;
const mostNamed = 6;

/**
 * A boligområde in link form by its key, by the beginning of its key, or by its name; a text that is none of these is
 * answered as if it were a key, so that it is refused where places are read.
 * @throws Problem KV-A5 where several areas are meant, with their keys
 */
export function findArea({ places }: Pick<OpenRelease, 'places'>, text: string): string {
  const { omraader } = places.directory;
  if (omraader.some(({ id }) => id === text)) return `omr:${text}`;
  const asked = fold(text);
  const begins = text.length >= shortest ? omraader.filter(({ id }) => id.startsWith(text)) : [];
  const found = begins.length > 0 ? begins : omraader.filter(({ name }) => fold(name) === asked);
  const [only, another] = found;
  if (another) throw new Problem('KV-A5', { parameter: '--area', found: text, valid: keysOf(found) });
  return `omr:${only?.id ?? text}`;
}

const keysOf = (areas: readonly Boligomraade[]): string =>
  areas
    .slice(0, mostNamed)
    .map(({ id, name, kommune }) => `${id} (${name}, ${kommune})`)
    .join(' / ');
