import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Helhedsplan } from '../../../src/domain/model/place.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { january, leaves, yearBefore } from '../../engines/query/small-world.ts';

/** A plan from 2024 over Douglas and Eg; the other six afdelinger are what it can be held against. */
export const plan: Helhedsplan = {
  id: '5123.2019-2026',
  number: '5123',
  name: 'Sammen om kvarteret',
  grantPeriod: '2019-2026',
  kommune: '657',
  status: 'aktiv',
  from: '2024-01-01',
  to: '2026-12-31',
  members: ['0045-00004', '0045-00005'].map((afdeling) => ({ afdeling, from: '2024-01-01', role: 'kerne' as const })),
};
/** The release with turnout at the elections of 2021, 2022 and 2025, in per cent of a thousand by afdeling. */
export function withTurnout(content: ReleaseContent, percents: readonly (readonly number[])[]): ReleaseContent {
  const definition = must(
    tables.find(({ id }) => id === 'T22'),
    'T22',
  );
  const heads = Object.fromEntries(
    percents.map((years, at) => [`0045-0000${at + 1}`, years.map((percent) => [1000, 1000, 10 * percent])]),
  );
  const turnout = leaves(
    'T22',
    [2021, 2022, 2025].map((year) => january(year)),
    heads,
  );
  return {
    ...content,
    definitions: [...content.definitions, definition],
    tables: new Map([...content.tables, ['T22', turnout]]),
  };
}

const editions = [2024, 2025, 2026];

/** The release with 1,000 residents in every afdeling each year, and so many of them in-movers and out-movers of 2023 to 2025. */
export function withMovers(
  content: ReleaseContent,
  movers: { readonly into: readonly number[]; readonly outOf: readonly number[] },
): ReleaseContent {
  const ids = content.directory.afdelinger.map(({ id }) => id);
  const counted = (id: string, block: string, persons: readonly number[]) => {
    const definition = must(
      tables.find((one) => one.id === id),
      id,
    );
    const sizes = definition.blocks.map(({ axes }) => axes.reduce((all, axis) => all * axis.categories.length, 1));
    const at = definition.blocks.findIndex((one) => one.id === block);
    const first = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const years = persons.map((n) => Array.from({ length: all }, (_, cell) => (cell === first ? n : 0)));
    const periods = editions.map(id === 'T01' ? january : yearBefore);
    return { definition, table: leaves(id, periods, Object.fromEntries(ids.map((one) => [one, years]))) };
  };
  const made = [
    counted('T01', 'agemain', [1000, 1000, 1000]),
    counted('T10', 'herkomst', movers.into),
    counted('T12', 'herkomst', movers.outOf),
  ];
  const others = content.definitions.filter(({ id }) => made.every(({ definition }) => definition.id !== id));
  return {
    ...content,
    definitions: [...others, ...made.map(({ definition }) => definition)],
    tables: new Map([...content.tables, ...made.map(({ definition, table }) => [definition.id, table] as const)]),
  };
}
