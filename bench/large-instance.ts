import { randomFrom } from '../src/domain/kernel/random.ts';
import type { NamedText } from '../src/engines/protect/suppression/read-rows.ts';

/** Afdelinger, kommuner, organisationer and helhedsplaner of the large instance: about 50,000 cells, 58,000 linked. */
const size = { units: 660, mun: 40, org: 66, plan: 36 } as const;

/** Text of the two files of a table. */
export interface InstanceFiles {
  readonly leaves: NamedText;
  readonly units: NamedText;
}

/**
 * An instance the size of a whole sector, made of a smaller one: each afdeling has the residents of a drawn one there,
 * inside a plan when that was, and is put in kommune, organisation and plan anew, the early ones larger.
 */
export function largeInstance(small: InstanceFiles, seed: string): InstanceFiles {
  const random = randomFrom(seed);
  const [leafHeader = '', ...leaves] = small.leaves.text.trimEnd().split('\n');
  const [unitHeader = '', ...units] = small.units.text.trimEnd().split('\n');
  const leavesOf = Map.groupBy(leaves, (line) => line.slice(0, line.indexOf(',')));
  const early = (letter: 'M' | 'O' | 'P', groups: number): string =>
    `${letter}${String(Math.floor(groups * random.uniform() ** 1.5) + 1).padStart(3, '0')}`;
  const made: InstanceFiles[] = Array.from({ length: size.units }, (_, at) => {
    const [source = '', , , plan = '', residents = ''] = (units[random.integer(units.length)] ?? '').split(',');
    const dep = `D${String(at + 1).padStart(4, '0')}`;
    const own = plan === '' ? '' : early('P', size.plan);
    const lines = (leavesOf.get(source) ?? []).map((line) => dep + line.slice(source.length));
    const unit = [dep, early('M', size.mun), early('O', size.org), own, residents].join(',');
    return { leaves: { name: dep, text: lines.join('\n') }, units: { name: dep, text: unit } };
  });
  const joined = (header: string, kind: keyof InstanceFiles): NamedText => ({
    name: kind,
    text: [header, ...made.map((unit) => unit[kind].text)].join('\n'),
  });
  return { leaves: joined(leafHeader, 'leaves'), units: joined(unitHeader, 'units') };
}
