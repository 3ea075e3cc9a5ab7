import { fold } from '../../domain/kernel/fold.ts';
import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Restriction } from '../../domain/model/access.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import { keyOf } from './narrow-limits.ts';
import { readLimits } from './read-limits.ts';

const examples = 'Herning Kommune, 657, 0045, 0045-08501, helhedsplan:5123';

type NamedLimit = readonly [name: string, limit: Restriction];

function namedLimits(directory: PlaceDirectory): readonly NamedLimit[] {
  return [
    ['hele landet', { kind: 'land' }],
    ['all of Denmark', { kind: 'land' }],
    ...directory.kommuner.flatMap(({ name, code }): readonly NamedLimit[] =>
      [name, kommuneAuthority(name), code].map((one) => [one, { kind: 'kommune', code }]),
    ),
    ...directory.organisationer.flatMap(({ name, nr }): readonly NamedLimit[] =>
      [name, nr].map((one) => [one, { kind: 'organisation', number: nr }]),
    ),
    ...directory.afdelinger.flatMap(({ name, id }): readonly NamedLimit[] =>
      [name, id].map((one) => [one, { kind: 'afdeling', id }]),
    ),
    ...directory.helhedsplaner.map(({ name, number }): NamedLimit => [name, { kind: 'helhedsplan', number }]),
    ...directory.omraader.map(({ name, id }): NamedLimit => [name, { kind: 'omraade', id }]),
  ];
}

/**
 * Limits as an administrator writes them, separated by commas: names of places ("Herning Kommune"), numbers of kommuner,
 * organisations and afdelinger, and what `readLimits` reads.
 * @throws Problem KV-A5 on a name that is nobody's, or of several: those are told
 */
export function limitsByName(text: string, directory: PlaceDirectory | undefined): readonly Restriction[] {
  const parts = text.split(/[,;\n]+/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const known = !directory || parts.every((part) => part.includes(':')) ? [] : namedLimits(directory);
  return parts.flatMap((part) => {
    const meant = known.filter(([name]) => fold(name) === fold(part)).map(([, limit]) => limit);
    const unique = [...new Map(meant.map((limit) => [keyOf(limit), limit])).values()];
    if (unique.length === 1) return unique;
    if (unique.length === 0 && /:|^land$/.test(part)) return readLimits(part);
    const valid = unique.length > 0 ? unique.map(keyOf).join(', ') : examples;
    throw new Problem('KV-A5', { parameter: 'sted', found: part.slice(0, 60), valid });
  });
}
