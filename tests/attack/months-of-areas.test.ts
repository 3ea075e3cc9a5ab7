import { createHmac } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { observeAreas } from '../../src/app/areas/observe-areas.ts';
import { releaseMonths } from '../../src/app/monitor/release-months.ts';
import { standard } from '../../src/domain/definitions/gates/index.ts';
import { observedIndicators } from '../../src/domain/definitions/geofa/observed-indicators.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { Reader, Role } from '../../src/domain/model/access.ts';
import type { MonthFigure, SharedGround } from '../../src/domain/model/months.ts';
import { seriesOfMonth } from '../../src/engines/protect/months/month-counts.ts';
import { protectMonths } from '../../src/engines/protect/months/protect-months.ts';
import { sideOf } from '../../src/engines/protect/months/round-months.ts';
import { openTestServer } from '../api/open-test-server.ts';
import { importRows, ownArea, uuid } from '../app/areas/area-sector.ts';
import { square } from '../engines/areas/area-world.ts';
import { monthObservation } from '../engines/protect/months/month-world.ts';

// Three areas lie side by side in a district, and one person lives in none of them.
const parts = ['a', 'b', 'c'];
const nested: readonly SharedGround[] = parts.map((part) => ({ areas: [part, 'district'], inside: [part] }));
const residents = { a: [101, 105], b: [111, 115], c: [121, 125], district: [334, 330] } as const;

/** Months as an earlier release showed them, so that an unlucky draw need not be waited for. */
function released(overlaps: readonly SharedGround[]) {
  const observations = Object.entries(residents).map(([area, [count]]) =>
    monthObservation(area, '2026-05', { indikator: 'residents', definitionId: 'residents_cpr', taeller: `${count}` }),
  );
  const shownOf = (area: string) =>
    must(
      Object.entries(residents).find(([id]) => id === area),
      area,
    )[1];
  const memory = new Map(
    observations.map((of) => [sideOf(seriesOfMonth(of), 'part'), new Map([[...shownOf(of.objektId)] as const])]),
  );
  return protectMonths(observations, {
    ...{ indicators: observedIndicators, rules: standard, seed: new Uint8Array(32), memory, overlaps },
    hmac: (key, text) => createHmac('sha256', key).update(text).digest(),
    ...{ standing: { of: () => undefined }, isClosed: () => true },
  });
}

/** What an outsider who knows the borders can say of the district less its three parts: every number it can be. */
function restsPossible(figures: readonly MonthFigure[]): readonly number[] {
  const of = (area: string): number | undefined => figures.find(({ objektId }) => objektId === area)?.part;
  const all = [...parts, 'district'].map(of);
  if (all.includes(undefined)) return Array.from({ length: 100 }, (_none, rest) => rest);
  const [a = 0, b = 0, c = 0, district = 0] = all;
  return Array.from({ length: 100 }, (_none, rest) => rest).filter(
    (rest) => a + b + c - 12 + rest <= district + 4 && a + b + c + 12 + rest >= district - 4,
  );
}

test('a district less the areas in it never leaves fewer than three numbers for the few who are left', () => {
  const { figures, certificate } = released(nested);
  expect(restsPossible(figures).length).toBeGreaterThanOrEqual(standard.W);
  expect(certificate).toMatchObject({ verdict: 'pass', overlaps: { tested: 1, hidden: 1 } });
  expect(figures.flatMap(({ objektId, hidden }) => (hidden ? [[objektId, hidden]] : []))).toEqual([
    ['district', 'overlap'],
  ]);
});

test('the control: held two by two only, the same figures say that it is nobody or one person', () => {
  const { figures } = released(nested.map(({ areas }) => ({ areas, inside: [] })));
  expect(restsPossible(figures)).toEqual([0, 1]);
});

// An area lies across the borders of three basisområder, and one person of these lives outside it.
const crossed = ['b1', 'b2', 'b3'];
const across: readonly SharedGround[] = crossed.map((basis) => ({ areas: ['area', basis], inside: [] }));
const residentsAcross = { b1: [104, 100], b2: [204, 200], b3: [304, 300], area: [611, 615] } as const;

function releasedAcross(basis: ReadonlySet<string>) {
  const told = Object.entries(residentsAcross).map(([area, shown]) => ({
    shown,
    of: monthObservation(area, '2026-05', {
      ...{ indikator: 'residents', definitionId: 'residents_cpr', taeller: `${shown[0]}` },
    }),
  }));
  const observations = told.map(({ of }) => of);
  const memory = new Map(told.map(({ of, shown }) => [sideOf(seriesOfMonth(of), 'part'), new Map([shown])]));
  return protectMonths(observations, {
    ...{ indicators: observedIndicators, rules: standard, seed: new Uint8Array(32), memory, overlaps: across, basis },
    hmac: (key, text) => createHmac('sha256', key).update(text).digest(),
    ...{ standing: { of: () => undefined }, isClosed: () => true },
  });
}

/** What an outsider can say of the basisområder added, less the area across them: every number it can be. */
function surplusesPossible(figures: readonly MonthFigure[]): readonly number[] {
  const of = (id: string): number | undefined => figures.find(({ objektId }) => objektId === id)?.part;
  const [sum, area] = [crossed.reduce((all, id) => all + (of(id) ?? 0), 0), of('area')];
  const numbers = Array.from({ length: 100 }, (_none, surplus) => surplus);
  if (area === undefined) return numbers;
  return numbers.filter((surplus) => sum - 12 <= area + 4 + surplus && area - 4 + surplus <= sum + 12);
}

test('basisområder added, less an area across them, never leave fewer than three numbers for the few outside it', () => {
  const { figures, certificate } = releasedAcross(new Set(crossed));
  expect(surplusesPossible(figures).length).toBeGreaterThanOrEqual(standard.W);
  expect(certificate).toMatchObject({ verdict: 'pass', overlaps: { tested: 1, hidden: 1 } });
  expect(figures.flatMap(({ objektId, hidden }) => (hidden ? [objektId] : []))).toEqual(['area']);
});

test('the control: not held as sums, the same basisområder say that it is nobody or one person', () => {
  expect(surplusesPossible(releasedAcross(new Set()).figures)).toEqual([0, 1]);
});

const reader = (role: Role): Reader => ({
  ...{ id: role, name: { da: 'x', en: 'x' }, via: 'persona' },
  rights: [{ role, restrictions: [{ kind: 'kommune', code: '657' }], grantedBy: 'x' }],
});

const apps: Awaited<ReturnType<typeof openTestServer>>[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

test('areas that share ground are held together before there is any yearly release', async () => {
  const app = await openTestServer('no release');
  apps.push(app);
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { noegle: 'N-1' }),
    ownArea('m', square(0, 0, 100), { noegle: 'M-1', omraade_type_kode: 98 }),
  ]);
  const delivered = Object.entries({ 'N-1': '1013', 'M-1': '1011' }).map(([noegle, taeller], row) => ({
    row,
    values: {
      ...{ noegle, taeller, indikator: 'residents', definition_id: 'residents_cpr', periode: '2026-09' },
      ...{ datakilde: 'cpr_kommune', off_kode: 1 },
    },
  }));
  const delivery = { file: 'm', rows: delivered, skipRejected: false };
  expect(await observeAreas(app.context, reader('leverandoer'), delivery)).toMatchObject({ written: true });
  const { id } = await releaseMonths(app.context, reader('godkender'));
  const { certificate, figures } = await app.context.months.read(id);
  expect(figures.map(({ objektId }) => objektId).toSorted()).toEqual([uuid('m'), uuid('n')].toSorted());
  expect(certificate.overlaps).toEqual({ tested: 1, hidden: 0 });
});
