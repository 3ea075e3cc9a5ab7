import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { DataClass, Restriction } from '../../domain/model/access.ts';

const classes: readonly DataClass[] = ['offentlig', 'organisation', 'kommune', 'fond'];

// Each kind with the short name links use, what its value looks like, and how it is made.
const readers: readonly {
  readonly names: readonly string[];
  readonly pattern: RegExp;
  readonly make: (value: string) => Restriction;
}[] = [
  { names: ['kommune', 'kom'], pattern: /^\d{3}$/, make: (code) => ({ kind: 'kommune', code }) },
  { names: ['organisation', 'org'], pattern: /^\d{4}$/, make: (number) => ({ kind: 'organisation', number }) },
  { names: ['afdeling', 'afd'], pattern: /^\d{4}-\d{5}$/, make: (id) => ({ kind: 'afdeling', id }) },
  {
    names: ['helhedsplan', 'plan'],
    pattern: /^\d{1,8}(\.\d{4}-\d{4})?$/,
    make: (number) => ({ kind: 'helhedsplan', number: number.split('.')[0] ?? number }),
  },
  { names: ['omraade', 'omr'], pattern: /^[\w-]{1,60}$/, make: (id) => ({ kind: 'omraade', id }) },
  {
    names: ['dataklasse'],
    pattern: /^(offentlig|organisation|kommune|fond)$/,
    make: (value) => ({ kind: 'dataklasse', highest: classes.find((known) => known === value) ?? 'offentlig' }),
  },
];

const valid =
  'land, kommune:657, organisation:0045, afdeling:0045-08501, helhedsplan:5123, omraade:<id>, dataklasse:kommune';

/**
 * Limits as people write them, separated by commas or spaces: `kommune:657, dataklasse:organisation`. The short names of
 * links (`kom:657`) are read too.
 * @throws Problem KV-A5 on one that cannot be read
 */
export function readLimits(text: string): readonly Restriction[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return words.map((word) => {
    if (word === 'land' || word === 'land:000') return { kind: 'land' };
    const [name = '', value = ''] = word.split(/:(.*)/s);
    const reader = readers.find(({ names, pattern }) => names.includes(name) && pattern.test(value));
    if (!reader) throw new Problem('KV-A5', { parameter: 'sted', found: word.slice(0, 60), valid });
    return reader.make(value);
  });
}
