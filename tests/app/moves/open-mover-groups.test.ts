import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Cell } from '../../../src/domain/model/cell.ts';
import type { MoverGroups } from '../../../src/domain/model/moves.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { sectorWithMoves } from '../../api/sector-with-moves.ts';
import { leaves } from '../../engines/query/small-world.ts';

// The small sector with the real tables of movers: cell c of unit u holds 5 · ((u + c) mod 4) persons.
function world(): ReleaseContent {
  const sector = sectorWithMoves();
  const own = tables.filter(({ id }) => ['T10', 'T11', 'T12', 'T13'].includes(id));
  const cube = must(sector.tables.get('T10'), 'T10');
  const cubes = own.map(({ id, blocks }) => {
    const size = blocks.reduce((sum, b) => sum + b.axes.reduce((n, axis) => n * axis.categories.length, 1), 0);
    const rows = cube.atoms.map(({ members }, u): [string, number[][]] => [
      must(members[0], 'unit'),
      [Array.from({ length: size }, (_none, c) => 5 * ((u + c) % 4))],
    ]);
    return [id, leaves(id, cube.periods, Object.fromEntries(rows))] as const;
  });
  const definitions = [...sector.definitions.filter(({ id }) => id !== 'T10'), ...own];
  return { ...sector, definitions, tables: new Map([...sector.tables, ...cubes]) };
}

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(world());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const numberOf = (cell: Cell): number => (cell.kind === 'rounded' || cell.kind === 'value' ? cell.value : Number.NaN);
const groupsOf = async (gruppe: string): Promise<MoverGroups> => {
  const answer = await app.get(`/api/v1/moves?sted=kom:657&niveau=afd&gruppe=${gruppe}`, 'fond');
  return answer.json().groups;
};

test.each(['herkomst', 'husstand'])(
  'by %s the groups of every place are all its movers, in and out',
  async (gruppe) => {
    const { places, split } = await groupsOf(gruppe);
    expect(split).toBe(gruppe);
    expect(places.length).toBeGreaterThan(1);
    for (const { into, outOf, groups } of places) {
      for (const [side, total] of [['into', into] as const, ['outOf', outOf] as const]) {
        const sum = (of: (kind: boolean) => boolean): number =>
          groups.filter(({ kind }) => of(kind !== undefined)).reduce((all, group) => all + numberOf(group[side]), 0);
        expect(numberOf(total)).toBeGreaterThan(0);
        expect(sum((isOfKind) => !isOfKind)).toBe(numberOf(total));
        if (gruppe === 'herkomst') expect(sum((isOfKind) => isOfKind)).toBe(numberOf(total));
      }
    }
  },
);

test('the file has a row for each place and group, the total first; a split there is not is told', async () => {
  const csv = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&gruppe=herkomst&form=csv&sprog=da', 'fond');
  const [head = '', first = ''] = csv.body.replace(/^\uFEFF/, '').split('\r\n');
  expect(head).toContain('gruppe;modpart');
  expect(first).toContain('I alt');
  const { places } = await groupsOf('herkomst');
  const rows = places.reduce((sum, { groups }) => sum + 1 + groups.length, 0);
  expect(csv.body.trim().split('\r\n')).toHaveLength(rows + 1);
  expect((await app.get('/api/v1/moves?gruppe=alder', 'fond')).json().code).toBe('KV-A5');
});

test('a place the reader may not name is not among them', async () => {
  const answer = await app.get('/api/v1/moves?sted=org:0045&niveau=afd&gruppe=herkomst', 'leder');
  const { groups } = answer.json();
  expect(groups.places.every(({ key }: { readonly key: string }) => key.startsWith('afd:0045-'))).toBe(true);
});
