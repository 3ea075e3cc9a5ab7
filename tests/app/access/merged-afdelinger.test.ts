import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessScope } from '../../../src/app/access/covers-unit.ts';
import { mayExport } from '../../../src/app/access/may-export.ts';
import { maySeeSelection } from '../../../src/app/access/may-see-selection.ts';
import { indexPlaces } from '../../../src/app/access/place-index.ts';
import { publicReader } from '../../../src/app/access/readers.ts';
import { tableAtoms } from '../../../src/app/access/table-atoms.ts';
import type { Reader, Role } from '../../../src/domain/model/access.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { ask, shown } from '../../engines/query/shown.ts';
import { january, leaves, release, sexTable } from '../../engines/query/small-world.ts';

// A, B and C of one kommune and D of another. T01 shows A alone and B, C together; T17 shows A, B and C together.
const [A, B, C, D] = ['0045-00001', '0045-00002', '0046-00003', '0047-00004'] as const;
const all = [A, B, C, D];
const years = [january(2025), january(2026)];
const tier3 = { ...sexTable, id: 'T17', tier: 3 as const };
const figures = [
  [50, 50],
  [50, 55],
];
const world = (over: Readonly<Record<string, { validFrom?: string; validTo?: string }>> = {}) =>
  release({
    edition: 2026,
    afdelinger: all.map((id) => ({ id, kommune: id === D ? '661' : '657', ...over[id] })),
    definitions: [sexTable, tier3],
    tables: [
      leaves('T01', years, { [A]: figures, [`${B}+${C}`]: figures, [D]: figures }),
      leaves('T17', years, { [`${A}+${B}+${C}`]: figures, [D]: figures }),
    ],
  });
const plain = world();

function scopeIn(content: typeof plain, table?: string): AccessScope {
  const scope = { index: indexPlaces(content.directory), today: '2026-11-21' };
  const atoms = table === undefined ? undefined : tableAtoms(content, table);
  return atoms ? { ...scope, atoms } : scope;
}

const readerOf = (afdelinger: readonly string[], role: Role = 'laeser'): Reader => ({
  id: 'x',
  name: { da: 'x', en: 'x' },
  via: 'persona',
  rights: [{ role, restrictions: afdelinger.map((id) => ({ kind: 'afdeling', id })), grantedBy: 'en administrator' }],
});
const sees = (reader: Reader, sted: string, table?: string, content = plain): boolean =>
  maySeeSelection(reader, parseSelection(sted), scopeIn(content, table)).allowed;
const sum = (...ids: readonly string[]): string => ids.map((id) => `afd:${id}`).join(',');

describe('a reader with a right to one afdeling of a merged unit', () => {
  const reader = readerOf([A]);

  test('sees the unit in the tables where they are merged, and not where they are not', () => {
    expect(sees(reader, sum(A, B, C), 'T17')).toBe(true);
    expect(sees(reader, sum(A, B, C), 'T01')).toBe(false);
    expect(sees(reader, sum(B, C), 'T01')).toBe(false);
    expect(sees(reader, sum(A, B, C, D), 'T17')).toBe(false);
  });

  test('outside tables has no more than before: search, basket and place pages', () => {
    expect(sees(reader, sum(A, B, C))).toBe(false);
    expect(sees(reader, sum(B))).toBe(false);
    expect(sees(reader, sum(A))).toBe(true);
  });

  test('named alone the others are not shown: the table tells with whom they are shown', () => {
    expect(sees(reader, sum(B), 'T17')).toBe(true);
    expect(shown(ask(plain, sum(B), { table: 'T17' }).cells)[0]).toEqual(['hidden_atom', 'hidden_atom']);
    expect(sees(reader, sum(B), 'T01')).toBe(false);
  });

  test('may take nothing away from a place or name a wider one', () => {
    expect(sees(reader, `${sum(A)},-afd:${B}`, 'T17')).toBe(false);
    expect(sees(reader, 'org:0046', 'T17')).toBe(false);
    expect(sees(reader, `kom:657,-afd:${B}`, 'T17')).toBe(false);
  });

  test('takes a file of it only with a role that exports', () => {
    const may = (role: Role) =>
      mayExport(readerOf([A], role), parseSelection(sum(A, B, C)), scopeIn(plain, 'T17')).allowed;
    expect(may('laeser')).toBe(false);
    expect(may('eksport')).toBe(true);
  });

  test('without a right to any of them, or with one that has ended, sees nothing', () => {
    expect(sees(publicReader, sum(A, B, C), 'T17')).toBe(false);
    expect(sees(readerOf([D]), sum(A, B, C), 'T17')).toBe(false);
    const ended = { ...reader, rights: reader.rights.map((right) => ({ ...right, validTo: '2026-11-20' })) };
    expect(sees(ended, sum(A, B, C), 'T17')).toBe(false);
  });
});

describe('an afdeling that did not exist all the time gives no right to years in which the others stand alone', () => {
  test.each([
    ['closed before the last year', { [A]: { validTo: '2025-06-30' } }, false],
    ['opened after the first year', { [A]: { validFrom: '2025-06-30' } }, false],
    ['closed after all of it', { [A]: { validTo: '2026-06-30' } }, true],
    [
      'closed together with the others',
      { [A]: { validTo: '2025-06-30' }, [B]: { validTo: '2025-06-30' }, [C]: { validTo: '2025-03-30' } },
      true,
    ],
    ['one of the others lives longer', { [A]: { validTo: '2025-06-30' }, [B]: { validTo: '2025-06-30' } }, false],
  ])('%s', (_, over, allowed) => {
    expect(sees(readerOf([A]), sum(A, B, C), 'T17', world(over))).toBe(allowed);
  });
});

test('whatever the right, the table and the sum: every figure shown holds only units whose unit of the table has a right', () => {
  const some = fc.subarray(all, { minLength: 1 });
  fc.assert(
    fc.property(some, some, fc.constantFrom('T01', 'T17'), (rights, named, table) => {
      if (!sees(readerOf(rights), sum(...named), table)) return;
      const atoms = plain.tables.get(table)?.atoms ?? [];
      const shownAtoms = atoms.filter(({ members }) => members.every((unit) => named.some((id) => id === unit)));
      for (const { members } of shownAtoms) expect(members.some((unit) => rights.some((id) => id === unit))).toBe(true);
    }),
  );
});
