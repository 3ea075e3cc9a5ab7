import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { outdoorAreaSql } from '../../../src/engines/intake/outdoor-area.ts';
import { acceptance, openWorldWithMasterData, type Row, storedFile, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

const [a, b] = ['0045-08501', '0045-08502'];
const plot = { ejerlavskode: '9000001', matrikelnr: '7en' };
const share = (ejer_art: string, afdeling_id: string | null, boliger: number): Row => ({
  ...plot,
  ejer_art,
  afdeling_id,
  boliger: String(boliger),
});
const building = (bygning_id: string, har_boliger: string, bebygget_m2: string): Row => ({
  bygning_id,
  ...plot,
  har_boliger,
  bebygget_m2,
  ejendom_id: 'ejd-1',
});
const owned = (bygning_id: string, afdeling_id: string, boliger: number, m2: string | null = null): Row => ({
  bygning_id,
  ejer_art: 'almen',
  afdeling_id,
  ejendom_bebygget_m2: m2,
  boliger: String(boliger),
});

/** The specification's example; parts can be replaced. */
const example = {
  matrikler: [{ ...plot, areal_m2: '10000' }] as readonly Row[],
  matrikel_andel: [share('almen', a, 60), share('almen', b, 30), share('ejerforening', null, 10)],
  bygninger: [building('b1', '1', '1200'), building('b2', '1', '900'), building('b3', '0', '300')],
  bygning_andel: [owned('b1', a, 40), owned('b2', a, 20), owned('b2', b, 10)],
};

async function areasOf(layouts: { readonly [layout: string]: readonly Row[] }) {
  const files = Object.entries(layouts).map(([layout, rows]) => ({ layout, rows }));
  const result = await acceptDelivery(world.context, await writeDelivery(world.root, files), acceptance);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.report.findings));
  const stored = (layout: string) =>
    `read_parquet('${storedFile(world, result.delivery.manifest.delivery_id, layout)}')`;
  const sql = await world.context.openSql(world.root);
  const rows = await sql.rows(
    `${outdoorAreaSql({
      matrikler: stored('matrikler'),
      matrikelAndel: stored('matrikel_andel'),
      bygninger: stored('bygninger'),
      bygningAndel: stored('bygning_andel'),
    })} ORDER BY afdeling_id`,
  );
  sql.close();
  const findings = result.report.findings.map((f) => [f.code, f.severity, f.message.da]);
  return { areas: rows.map((r) => [r.afdeling_id, r.udeareal_m2]), findings };
}

test('a parcel is shared by dwellings, houses are taken off, garages stay: 4,200 and 2,700 m²', async () => {
  expect(await areasOf(example)).toEqual({
    areas: [
      [a, 4200],
      [b, 2700],
    ],
    findings: [],
  });
});

test('owners with a property each share a building by built area, not by dwellings', async () => {
  const bygning_andel = [owned('b1', a, 40), owned('b2', a, 20, '300'), owned('b2', b, 10, '600')];
  const { areas } = await areasOf({ ...example, bygning_andel });
  expect(areas).toEqual([
    [a, 4500],
    [b, 2400],
  ]);
});

test('the same property told once per owner is one property: shared by dwellings', async () => {
  const bygning_andel = [owned('b1', a, 40), owned('b2', a, 20, '900'), owned('b2', b, 10, '900')];
  expect((await areasOf({ ...example, bygning_andel })).areas).toEqual([
    [a, 4200],
    [b, 2700],
  ]);
});

test('a building nobody is named for is shared like its parcel', async () => {
  const bygning_andel = [owned('b2', a, 20), owned('b2', b, 10)];
  expect((await areasOf({ ...example, bygning_andel })).areas).toEqual([
    [a, 6000 - 600 - 720],
    [b, 3000 - 300 - 360],
  ]);
});

test('a negative area is told and withheld', async () => {
  const bygninger = [building('b1', '1', '7200.50'), building('b2', '1', '900')];
  expect(await areasOf({ ...example, bygninger })).toEqual({
    areas: [
      [a, null],
      [b, 2700],
    ],
    findings: [['KV-M3', 'A', `Afdeling ${a}: udearealet er -1800,5 m². Vises ikke.`]],
  });
});

test('the order of the rows never moves an area, a sum midway between two tenths either: 1,208.95 m²', async () => {
  const parcels = [
    { m2: 577, own: 19 },
    { m2: 960, own: 7 },
    { m2: 812, own: 8 },
  ];
  const sql = await world.context.openSql(world.root);
  const areas: unknown[] = [];
  // Which parcel comes first when they are added follows from their numbers.
  for (const numbers of ['abc', 'bca', 'cab', 'acb', 'bac', 'cba']) {
    const order = parcels.map((parcel, i) => ({ ...parcel, nr: `1${numbers[i]}` }));
    const grounds = order.map(({ nr, m2 }) => `(1, '${nr}', ${m2}.00)`);
    const shares = order.flatMap(({ nr, own }) => [
      `(1, '${nr}', 'almen', '${a}', ${own})`,
      `(1, '${nr}', 'ejerforening', NULL, ${20 - own})`,
    ]);
    const tables = {
      matrikler: `(VALUES ${grounds.join()}) t(ejerlavskode, matrikelnr, areal_m2)`,
      andele: `(VALUES ${shares.join()}) t(ejerlavskode, matrikelnr, ejer_art, afdeling_id, boliger)`,
      bygninger: "(SELECT '' AS bygning_id, 1 AS ejerlavskode, '' AS matrikelnr, 1.0 AS bebygget_m2, 0 AS har_boliger)",
      ejere: "(SELECT '-' AS bygning_id, '' AS ejer_art, '' AS afdeling_id, 1.0 AS ejendom_bebygget_m2, 1 AS boliger)",
    };
    for (const [name, rows] of Object.entries(tables)) await sql.run(`CREATE OR REPLACE TABLE ${name} AS FROM ${rows}`);
    const [matrikelAndel, bygningAndel] = ['andele', 'ejere'];
    const rows = await sql.rows(
      outdoorAreaSql({ matrikler: 'matrikler', matrikelAndel, bygninger: 'bygninger', bygningAndel }),
    );
    areas.push(rows.map((row) => row.udeareal_m2));
  }
  sql.close();
  expect(areas).toEqual(Array(6).fill([1209]));
});
