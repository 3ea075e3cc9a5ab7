import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexPlaces, unitsOfPlace } from '../../../src/app/access/place-index.ts';
import { buildDefinitions } from '../../../src/app/build/build-definitions.ts';
import { type BuildDefinitions, type BuildTools, buildRelease } from '../../../src/app/build/build-release.ts';
import { openRelease } from '../../../src/app/release/open-release.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import type { Lineage } from '../../../src/domain/model/selection.ts';
import { answerPlace } from '../../../src/engines/query/answer-place.ts';
import { answerTable } from '../../../src/engines/query/answer-table.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
import type { Row } from '../../storage/duckdb/write-layout.ts';
import { problemOf } from '../../world/problem-of.ts';
import { storeDelivery, toolsIn } from './build-world.ts';

// Enghaven (300 residents) is cut by the border of Nordbyen: the addresses a and b lie inside, c outside, and d is known to
// no address. Birkeparken lies in Nordbyen, Skovvang nowhere. Granly is cut too, but only 20 of its 200 live inside.
const nordbyen = '11111111-1111-4111-8111-111111111111';
const sydbyen = '22222222-2222-4222-8222-222222222222';
const [enghaven, birkeparken, skovvang, granly] = ['0001-00001', '0001-00002', '0002-00001', '0002-00002'] as const;
const names = { [enghaven]: 'Enghaven', [birkeparken]: 'Birkeparken', [skovvang]: 'Skovvang', [granly]: 'Granly' };
const inside = `${enghaven}@${nordbyen}`;
const rest = `${enghaven}@rest`;

/** Households of two by address. */
const homes: readonly (readonly [afdeling: string, address: string | null, households: number])[] = [
  [enghaven, 'a', 40],
  [enghaven, 'b', 20],
  [enghaven, 'c', 80],
  [enghaven, null, 10],
  [birkeparken, 'e', 100],
  [skovvang, 'f', 150],
  [granly, 'g', 10],
  [granly, 'h', 90],
];
const households = homes.flatMap(([afdeling, address, count]) =>
  Array.from({ length: count }, (_, i) => ({ afdeling, address, id: `${afdeling}-${address ?? 'x'}-${i}` })),
);

const afdelinger: readonly Row[] = Object.entries(names).map(([id, navn]) => ({
  ...{ org_nr: id.slice(0, 4), afd_nr: id.slice(5), navn, kommune: '657', gyldig_fra: '1980-01-01' },
}));
const lejemaal: readonly Row[] = households.map(({ afdeling, address, id }) => ({
  ...{ enhed_id: `e${id}`, afdeling_id: afdeling, byggeafsnit_nr: 1, art: 'familie', gyldig_fra: '1980-01-01' },
  ...{ adgangsadresse_id: address },
}));
const adresser: readonly Row[] = homes.flatMap(([afdeling, address, boliger]) =>
  address === null
    ? []
    : [
        {
          adgangsadresse_id: address,
          afdeling_id: afdeling,
          fra: '1980-01-01',
          boliger,
          x: 500_000 + boliger,
          y: 6_200_000,
        },
      ],
);
const part = (afdeling_id: string, adgangsadresse_id: string, more: Row = {}): Row => ({
  ...{ omraade_id: nordbyen, afdeling_id, adgangsadresse_id, fra: '2025-06-01' },
  ...more,
});
const cut = [part(enghaven, 'a'), part(enghaven, 'b'), part(granly, 'g')];
const member = (omraade_id: string, afdeling_id: string): Row => ({ omraade_id, afdeling_id, fra: '2010-01-01' });

/** What an edition's people live in and have moved: the same in every edition, with one move into Enghaven a year. */
function people(edition: number): Readonly<Record<string, readonly Row[]>> {
  const day = `${edition}-01-01`;
  return {
    husstande: households.map(({ afdeling, id }) => ({
      ...{ husstand_id: `h${id}`, ref_dato: day, hustype_dst: 'PAR', antal_personer: 2, antal_boern: 0 },
      ...{ afdeling_id: afdeling, enhed_id: `e${id}`, kommune: '657' },
    })),
    personer: households.flatMap(({ afdeling, id }, h) =>
      [0, 1].map((n) => ({
        ...{ person_id: `p${id}-${n}`, ref_dato: day, husstand_id: `h${id}`, afdeling_id: afdeling, kommune: '657' },
        ...{ koen: n === 0 ? 'K' : 'M', alder: 20 + ((h * 7) % 60), herkomst5: '5', familierolle: 'V' },
      })),
    ),
    flytninger: Array.from({ length: 30 }, (_, i) => ({
      ...{
        flytning_id: `f${edition}-${i}`,
        person_id: `p${enghaven}-c-${i}-0`,
        antal: 1,
        dato: `${edition - 1}-03-01`,
      },
      ...{
        til_afdeling: enghaven,
        fra_afdeling: i < 10 ? skovvang : null,
        fra_kommune: '657',
        til_kommune: '657',
        art: 'flytning',
      },
    })),
  };
}

const definitions: BuildDefinitions = {
  ...buildDefinitions,
  published: buildDefinitions.published.filter(({ id }) => ['T00', 'T01', 'T10', 'T12'].includes(id)),
};
const options = { definitions, rules: standard, serve: true };

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function deliverMaster(tools: BuildTools, id: string, afdelingsdele: readonly Row[], replaces: string | null) {
  const rows = {
    ...{ afdelinger, lejemaal, adresser },
    omraader: [
      { omraade_id: nordbyen, navn: 'Nordbyen', kommune: '657', gyldig_fra: '2010-01-01' },
      { omraade_id: sydbyen, navn: 'Sydbyen', kommune: '657', gyldig_fra: '2010-01-01' },
    ],
    omraade_medlemmer: [
      ...[enghaven, birkeparken].map((afdeling) => member(nordbyen, afdeling)),
      ...[granly, skovvang].map((afdeling) => member(sydbyen, afdeling)),
    ],
    ...(afdelingsdele.length > 0 ? { afdelingsdele } : {}),
  };
  await storeDelivery(tools.vault, 2026, id, {}, rows, true, replaces);
}

async function deliverPeople({ vault }: BuildTools, edition: number): Promise<void> {
  const day = `${edition}-01-01`;
  const periods = { befolkning: day, husstande: day, flytninger: String(edition - 1) };
  await storeDelivery(vault, edition, `beboere-${edition}`, periods, people(edition), true);
}

async function worldWith(afdelingsdele: readonly Row[], editions: readonly number[]): Promise<BuildTools> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-dele-'));
  folders.push(folder);
  const tools = await toolsIn(folder);
  await deliverMaster(tools, 'stamdata', afdelingsdele, null);
  for (const edition of editions) await deliverPeople(tools, edition);
  return tools;
}

async function built(tools: BuildTools): Promise<ReleaseContent> {
  return await tools.releases.read((await buildRelease(tools, options)).id);
}

const unitsOf = ({ directory }: ReleaseContent): readonly string[] => directory.units.map(({ id }) => id);

function answer(content: ReleaseContent, table: string, sted: string, lineage: Lineage = 'nu'): TableAnswer {
  return answerTable(content, { table, selection: parseSelection(sted), lineage, comparators: [] });
}

/** Residents, or movers, by period; undefined where none are shown. */
function counts(content: ReleaseContent, table: string, sted: string, lineage: Lineage = 'nu') {
  const { periods, cells } = answer(content, table, sted, lineage);
  return Object.fromEntries(
    periods.map(({ id }, p) => {
      const cell = cells[0]?.[p]?.[0];
      return [id, cell?.kind === 'rounded' ? cell.value : undefined];
    }),
  );
}

const about = (persons: number) => expect.toSatisfy((value: unknown) => Math.abs(Number(value) - persons) < 10);

describe('an afdeling that a delivery cuts from the edition of 2026', () => {
  let tools: BuildTools;
  let content: ReleaseContent;
  let open: ReleaseContent;
  beforeAll(async () => {
    tools = await worldWith(cut, [2025, 2026, 2027]);
    content = await built(tools);
    open = openRelease(content).release.content;
  });

  test('is whole before, and from then on a part in the area and the rest', () => {
    const own = content.directory.units.filter(({ afdeling }) => afdeling === enghaven);
    expect(own.map(({ id, kind, validFrom, validTo, omraade }) => ({ id, kind, validFrom, validTo, omraade }))).toEqual(
      [
        { id: enghaven, kind: 'afdeling', validFrom: '1980-01-01', validTo: '2025-12-31', omraade: undefined },
        { id: inside, kind: 'afdelingsdel', validFrom: '2026-01-01', validTo: undefined, omraade: nordbyen },
        { id: rest, kind: 'afdelingsdel', validFrom: '2026-01-01', validTo: undefined, omraade: undefined },
      ],
    );
    const [area] = content.directory.omraader;
    expect(area?.members.filter(({ afdeling }) => afdeling === enghaven)).toEqual([
      { afdeling: enghaven, from: '2010-01-01', to: '2025-12-31' },
      { afdeling: enghaven, unit: inside, from: '2026-01-01', inside: 60, dwellings: 140 },
    ]);
  });

  test('has everybody counted once, by address, and those without one in the rest', async () => {
    const exactOf = async (edition: number) => {
      const { tables } = await tools.vault.sealed.read(content.manifest.id, edition);
      const table = must(
        tables.find((one) => one.table === definitions.anchors.id),
        'anchors',
      );
      const heads = (unit: string) => table.heads[table.units.indexOf(unit) * table.cellCount];
      return Object.fromEntries(table.units.map((unit) => [unit, heads(unit)]));
    };
    expect(await exactOf(2025)).toEqual({ [enghaven]: 300, [birkeparken]: 200, [skovvang]: 300, [granly]: 200 });
    const now = await exactOf(2026);
    expect(now[inside]).toBe(120);
    expect(now[rest]).toBe(180);
    expect(now[`${granly}@${nordbyen}`]).toBe(20);
    expect(Object.values(now).reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0)).toBe(1000);
  });

  test('has an unbroken series, and so has the area as it was; the area as it is now begins with the cut', () => {
    for (const lineage of ['nu', 'dengang'] as const) {
      expect(counts(open, 'T01', `afd:${enghaven}`, lineage)).toEqual({
        2025: about(300),
        2026: about(300),
        2027: about(300),
      });
    }
    expect(counts(open, 'T01', `omr:${nordbyen}`, 'dengang')).toMatchObject({ 2025: about(500), 2026: about(320) });
    expect(counts(open, 'T01', `omr:${nordbyen}`, 'nu')).toMatchObject({ 2025: undefined, 2026: about(320) });
    const told = answer(open, 'T01', `omr:${nordbyen}`)
      .notes.map(({ da }) => da)
      .join(' ');
    expect(told).toContain('delen er talt for sig fra den 1. januar 2026');
    expect(told).toContain(`del af ${enghaven} Enghaven (60 af 140 boliger)`);
  });

  test('stays whole where a part is too small: its parts are one atom, merged with nobody else', () => {
    const atoms = must(content.tables.get('T01'), 'T01').atoms.map(({ id }) => id);
    expect(atoms).toContain([granly, `${granly}@${nordbyen}`, `${granly}@rest`].join('+'));
    expect(atoms).toContain(inside);
    expect(atoms).toContain(rest);
    expect(counts(open, 'T01', `afd:${granly}`)).toEqual({ 2025: about(200), 2026: about(200), 2027: about(200) });
  });

  test('is whole in tables of moves and in flows, which know no addresses', () => {
    // Moves of 2026 are known of all Enghaven only: the area is shown without it, and says so.
    expect(counts(open, 'T10', `afd:${enghaven}`)).toEqual({ 2024: about(30), 2025: about(30), 2026: about(30) });
    expect(answer(open, 'T10', `omr:${nordbyen}`).coverage).toMatchObject({
      included: 1,
      of: 3,
      reason: {
        da: '1 af 3 afdelinger indgår. Del af Enghaven (i Nordbyen) og Del af Granly (i Nordbyen) indgår ikke, fordi de kun vises samlet med resten af afdelingen uden for stedet.',
      },
    });
    expect(answer(open, 'T10', `omr:${nordbyen},afd:${enghaven},afd:${granly}`).coverage).toBeUndefined();
    const { flows } = open;
    expect(flows?.atoms.map(({ id }) => id)).toContain([enghaven, inside, rest].join('+'));
    expect(flows?.persons.length).toBe(content.flows?.persons.length);
  });

  test('is told as a part on the page of the area, and belongs to whoever may see the area or the afdeling', () => {
    const place = answerPlace(open, {
      ...{ place: { kind: 'omr', key: nordbyen }, lineage: 'nu', comparators: [], indicators: [] },
    });
    expect(place.children.map(({ name }) => name.da)).toContain('Del af Enghaven (i Nordbyen)');
    expect(place.children.map(({ name }) => name.da)).not.toContain('Enghaven');
    const facts = (key: string) =>
      answerPlace(open, { place: { kind: 'afd', key }, lineage: 'nu', comparators: [], indicators: [] }).facts;
    expect(facts(enghaven).map(({ value }) => value.da)).toContain('60 af 140 boliger i Nordbyen');
    expect(facts(inside).map(({ value }) => value.da)).toContain('60 af 140 boliger');
    const index = indexPlaces(open.directory);
    const ids = (kind: 'omr' | 'afd', key: string) => unitsOfPlace(index, { kind, key }).map(({ id }) => id);
    expect(ids('omr', nordbyen)).toContain(inside);
    expect(ids('omr', nordbyen)).not.toContain(rest);
    expect(ids('afd', enghaven)).toEqual([enghaven, inside, rest]);
    expect(ids('afd', inside)).toEqual([inside]);
  });

  test('keeps its cut when the border moves, and cannot be put together again for years that were shown', async () => {
    await deliverMaster(tools, 'stamdata-2', [part(enghaven, 'a'), part(granly, 'g')], 'stamdata');
    const moved = await built(tools);
    expect(unitsOf(moved)).toEqual(unitsOf(content));
    await deliverMaster(tools, 'stamdata-3', [part(granly, 'g')], 'stamdata-2');
    expect(await problemOf(() => buildRelease(tools, options))).toBe('KV-U34');
  });
});

describe('a cut that no tenancy has an address in, and one of an edition that a release has shown whole', () => {
  test('are not made; the second waits for the next edition, and changes no byte of the leaves shown', async () => {
    const tools = await worldWith([part(enghaven, 'an address no tenancy has')], [2026]);
    const before = await built(tools);
    expect(unitsOf(before)).toEqual([enghaven, birkeparken, skovvang, granly]);
    await deliverMaster(tools, 'stamdata-2', cut, 'stamdata');
    const after = await built(tools);
    expect(unitsOf(after)).toEqual(unitsOf(before));
    expect(after.tables).toEqual(before.tables);
    await deliverPeople(tools, 2027);
    const next = await built(tools);
    expect(next.directory.units.find(({ id }) => id === inside)?.validFrom).toBe('2027-01-01');
    const open = openRelease(next).release.content;
    expect(counts(open, 'T01', `afd:${enghaven}`)).toMatchObject({ 2026: about(300), 2027: about(300) });
  });
});
