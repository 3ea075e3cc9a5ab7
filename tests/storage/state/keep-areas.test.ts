import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AreaDraft, AreaVersion } from '../../../src/domain/model/area.ts';
import type { AreaViewer } from '../../../src/domain/model/area-store.ts';
import type { StateStore } from '../../../src/domain/model/ports.ts';
import { changeArea, closeArea, correctArea, insertArea } from '../../../src/engines/areas/area-versions.ts';
import { filterMeaning, filterSentence, visibleTo } from '../../../src/engines/areas/visible-areas.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { district, square } from '../../engines/areas/area-world.ts';
import { problemOf } from '../../world/problem-of.ts';
import { everyPlace } from './every-place.ts';

let state: StateStore;
const all = visibleTo({ kind: 'installation' });
let next = 0;
const stamp = (at: string) => ({ at, user: 'kom657', reason: 'Prøve', newId: () => `id-${next++}` });

async function add(id: string, more: Partial<AreaDraft> = {}): Promise<readonly AreaVersion[]> {
  const draft = district(next, square(next * 200, 0, 100), { objektId: id, ...more });
  const step = insertArea(draft, [], stamp('2026-01-01T00:00:00Z'));
  await state.keepAreas([step]);
  return step.open;
}

describe.each(everyPlace)('on $kind', ({ fresh }) => {
  beforeEach(async () => {
    next = 0;
    state = await openState(await fresh());
  });
  afterEach(() => state.close());

  describe('who sees which area (geofa.md section 2)', () => {
    const herning = { kommunekode: 657, cvrKode: 29189919 };
    const aalborg = { kommunekode: 851, cvrKode: 29189420 };
    const viewers: readonly (readonly [string, AreaViewer, readonly string[]])[] = [
      ['the public', { kind: 'public' }, ['a1', 'h1']],
      ['Herning', { kind: 'kommune', codes: [657] }, ['a1', 'a3', 'h1', 'h2', 'h3']],
      ['Aalborg', { kind: 'kommune', codes: [851] }, ['a1', 'a2', 'a3', 'h1', 'h3']],
      [
        'a boligorganisation with the CVR number of h2',
        { kind: 'organisation', cvr: [29189919] },
        ['a1', 'h1', 'h2', 'h3'],
      ],
      ['a boligorganisation without areas', { kind: 'organisation', cvr: [] }, ['a1', 'h1']],
      ['the fund', { kind: 'fund' }, ['a1', 'a3', 'h1', 'h3']],
      ['the installation', { kind: 'installation' }, ['a1', 'a2', 'a3', 'h1', 'h2', 'h3']],
      ['a guest of Herning', { kind: 'guest', of: { kind: 'kommune', codes: [657] }, objects: ['h2', 'a2'] }, ['h2']],
      ['a guest invited to nothing', { kind: 'guest', of: { kind: 'installation' }, objects: [] }, []],
    ];

    test.each(viewers)('%s', async (_, viewer, seen) => {
      for (const off of [1, 2, 3]) {
        await add(`h${off}`, { ...herning, offKode: off });
        await add(`a${off}`, { ...aalborg, offKode: off });
      }
      const filter = visibleTo(viewer);
      expect((await state.areas({ filter })).map((version) => version.objektId)).toEqual(seen);
      expect(await state.countAreas({ filter })).toBe(seen.length);
      expect(await state.countAreas({ filter, history: true })).toBe(seen.length);
      expect(filterMeaning(viewer).da).not.toBe('');
    });

    test('the filter is told as it is applied', () => {
      expect(filterSentence(visibleTo({ kind: 'kommune', codes: [851] }))).toBe(
        'off_kode in (1, 3) or kommunekode in (851)',
      );
      expect(filterSentence(visibleTo({ kind: 'public' }))).toBe('off_kode in (1)');
      expect(filterSentence({ anyOf: [] })).toBe('none');
      const guest: AreaViewer = { kind: 'guest', of: { kind: 'public' }, objects: ['x'] };
      expect(filterSentence(visibleTo({ ...guest, of: guest }))).toBe('(off_kode in (1)) and objekt_id in (1)');
    });

    test('no reason to see anything is nothing', async () => {
      await add('h1');
      expect(await state.areas({ filter: { anyOf: [] } })).toEqual([]);
    });

    test('rows beside an area are seen by who sees the area; lineage by who sees both', async () => {
      await add('h1', { ...herning, offKode: 1 });
      await add('h2', { ...herning, offKode: 2 });
      const parcel = { landsejerlavskode: 2000173, matrikelnummer: '14gf', kilde: 'liste', gyldig_fra: '2010-01-01' };
      const at = '2026-01-01T00:00:00Z';
      const both = [
        { objekt_id: 'h1', ...parcel },
        { objekt_id: 'h2', ...parcel, gyldig_til: '2020-12-31' },
      ];
      await state.addSideRows({ table: 'kv_9001_matrikel', at, rows: both });
      const lineage = {
        fra_id: 'h2',
        til_id: 'h1',
        slaegt_kode: 2,
        arver: 1,
        virkning: '2026-01-01',
        kilde: 'afgørelse',
      };
      await state.addSideRows({ table: 'kv_9001_slaegt', at, rows: [lineage] });
      const open = visibleTo({ kind: 'public' });
      expect(await state.sideRows('kv_9001_matrikel', open)).toEqual([{ objekt_id: 'h1', ...parcel }]);
      expect(await state.sideRows('kv_9001_slaegt', open)).toEqual([]);
      expect(await state.sideRows('kv_9001_slaegt', all, 'h1')).toEqual([lineage]);
      expect(await state.sideRows('kv_9001_matrikel', all, 'h2')).toHaveLength(1);
      const now = await state.areas({ filter: all, objektId: 'h1' });
      await state.keepAreas([correctArea(now, undefined, { offKode: 2 }, stamp('2026-02-01T00:00:00Z'))]);
      expect(await state.sideRows('kv_9001_matrikel', open)).toEqual([]);
    });
  });

  test('an area and the rows beside it are written together or not at all', async () => {
    const at = '2026-01-01T00:00:00Z';
    const row = { objekt_id: 'p1', landsejerlavskode: 2000173, matrikelnummer: '14gf', kilde: 'x', gyldig_fra: at };
    const step = () => insertArea(district(1, square(0, 0, 100), { objektId: 'p1' }), [], stamp(at));
    const wrong = { table: 'kv_9001_matrikel', at, rows: [row, { ...row, no_such_column: 1 }] } as const;
    await expect(state.keepAreas([step()], wrong)).rejects.toThrow();
    expect(await state.areas({ filter: all, objektId: 'p1', history: true })).toEqual([]);
    expect(await state.sideRows('kv_9001_matrikel', all, 'p1')).toEqual([]);
    await state.keepAreas([step()], { ...wrong, rows: [row] });
    expect(await state.sideRows('kv_9001_matrikel', all, 'p1')).toEqual([row]);
  });

  describe('versions', () => {
    test('what is written is read back, every field', async () => {
      const more = { noegle: 'BASIS-657-001', note: 'æøå "\'', gyldigFra: '2024-01-01', gyldigTil: '2030-12-31' };
      const written = await add('o1', more);
      expect(await state.areas({ filter: all, objektId: 'o1' })).toEqual(written);
      expect(await state.areas({ filter: all, noegle: 'BASIS-657-001', theme: 5713, kommunekode: 657 })).toHaveLength(
        1,
      );
      expect(await state.areas({ filter: all, theme: 5710 })).toEqual([]);
    });

    test('known then and true on a day, as the engine says it', async () => {
      const first = await add('o1', { gyldigFra: '2024-01-01' });
      await state.keepAreas([changeArea(first, { noegle: 'ny' }, '2026-01-01', stamp('2026-03-10T00:00:00Z'))]);
      const keys = async (known: string, day: string) =>
        (await state.areas({ filter: all, known, day })).map((version) => version.noegle ?? 'gammel');
      expect(await keys('2026-02-01T00:00:00Z', '2026-01-15')).toEqual(['gammel']);
      expect(await keys('2026-04-01T00:00:00Z', '2026-01-15')).toEqual(['ny']);
      expect(await keys('2026-04-01T00:00:00Z', '2025-06-01')).toEqual(['gammel']);
      expect(await keys('2025-12-31T00:00:00Z', '2025-06-01')).toEqual([]);
      expect(await state.countAreas({ filter: all })).toBe(2);
      expect(await state.countAreas({ filter: all, history: true })).toBe(3);
    });

    test('a box finds what touches it; pages follow each other without loss', async () => {
      for (const id of ['p', 'q', 'r']) await add(id);
      const [west, south] = [498_000, 6_221_000];
      const found = await state.areas({ filter: all, box: [west + 150, south, west + 250, south + 10] });
      expect(found.map((version) => version.objektId)).toHaveLength(1);
      const [first] = await state.areas({ filter: all, limit: 1 });
      const rest = await state.areas({ filter: all, ...(first ? { after: first } : {}) });
      expect([first?.objektId, ...rest.map((version) => version.objektId)]).toEqual(['p', 'q', 'r']);
    });

    test('steps are done all or none: a second closing of the same version undoes the whole', async () => {
      const [one] = await add('o1');
      const two = await add('o2');
      const gone = closeArea(one ? [one] : [], stamp('2026-02-01T00:00:00Z'));
      await state.keepAreas([gone]);
      const both = [closeArea(two, stamp('2026-03-01T00:00:00Z')), gone];
      expect(await problemOf(() => state.keepAreas(both))).toBe('KV-G31');
      expect((await state.areas({ filter: all })).map((version) => version.objektId)).toEqual(['o2']);
    });

    test('an identity that is current is not made again, also when nobody looked first', async () => {
      await add('o1');
      expect(await problemOf(() => add('o1'))).toBe('KV-G30');
      expect(await state.countAreas({ filter: all, history: true })).toBe(1);
    });
  });
});

test('areas are there after the file is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-areas-'));
  const path = join(folder, 'state.sqlite');
  const first = await openState(path);
  await first.keepAreas([
    insertArea(district(1, square(0, 0, 100), { objektId: 'o' }), [], stamp('2026-01-01T00:00:00Z')),
  ]);
  await first.close();
  const second = await openState(path);
  expect(await second.countAreas({ filter: all })).toBe(1);
  await second.close();
  await rm(folder, { recursive: true });
});
