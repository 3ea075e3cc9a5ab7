import { expect, it } from 'vitest';
import { drawYears } from '../../../../src/engines/reports/plans/draw-years.ts';
import type { YearDrawing } from '../../../../src/engines/reports/plans/year-scale.ts';

const year = (at: number, value: number, band?: number) => ({
  year: at,
  value,
  ...(band === undefined ? {} : { band }),
});
const plain: YearDrawing = {
  title: 'Uden for arbejdsmarkedet',
  own: { name: 'Planen', years: [year(2022, 40, 2), year(2023, 42, 2), year(2025, 38, 2)] },
  twins: { name: 'Tvillingerne', years: [] },
  isShare: true,
  say: (value) => `${value} %`,
};
const count = (svg: string, what: RegExp): number => [...svg.matchAll(what)].length;

it('draws years that follow one another as a line, and leaves a gap where one is missing', () => {
  const svg = drawYears(plain);
  // 2022-2023 and 2025, each with its band.
  expect([count(svg, /<polyline/g), count(svg, /<polygon/g), count(svg, /<circle/g)]).toEqual([2, 2, 3]);
  expect(svg).toContain('>2024<');
});

it('has zero and round lines on its axis, said as the reader says numbers', () => {
  const ticks = [...drawYears(plain).matchAll(/>(\d+) %</g)].map(([, tick]) => Number(tick));
  expect(ticks).toEqual([0, 20, 40, 60]);
});

it('draws an aim across years that nothing is known of, and the beginning only inside the years', () => {
  const aim = { name: 'Mål', ends: [year(2022, 40), year(2026, 30)] as const };
  expect(drawYears({ ...plain, aim })).toContain('stroke-dasharray="6 4"');
  expect(drawYears({ ...plain, begins: 2023 })).toContain('stroke-dasharray="3 3"');
  expect(drawYears({ ...plain, begins: 2030 })).not.toContain('stroke-dasharray="3 3"');
});

it('names lines that end at one value under one another', () => {
  const twins = { name: 'Tvillingerne', years: [{ year: 2025, value: 38, low: 30, high: 44 }] };
  const at = [...drawYears({ ...plain, twins }).matchAll(/x="408" y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(at).toHaveLength(2);
  expect(Math.abs((at[0] ?? 0) - (at[1] ?? 0))).toBe(15);
});

it('makes no markup of a name', () => {
  expect(drawYears({ ...plain, title: '<script>' })).not.toContain('<script>');
});

it('lets no share be below nothing or above all', () => {
  const wide = { ...plain, own: { name: 'Planen', years: [year(2022, 5, 20), year(2023, 95, 20)] } };
  const low = (svg: string): string[] => [...svg.matchAll(/>(-?\d+) %</g)].map(([, tick]) => `${tick}`);
  expect(low(drawYears(wide))).toEqual(['0', '50', '100']);
  expect(low(drawYears({ ...wide, isShare: false }))).toEqual(['-50', '0', '50', '100', '150']);
});
