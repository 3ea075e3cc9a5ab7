import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Helhedsplan } from '../../../src/domain/model/place.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { january, leaves } from '../../engines/query/small-world.ts';

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
