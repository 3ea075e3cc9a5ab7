import { readFile } from 'node:fs/promises';
import { formatNumber } from '../domain/kernel/format-number.ts';
import { must } from '../domain/kernel/invariant.ts';
import type { Lang } from '../domain/kernel/language.ts';
import type { SqlEngine } from '../domain/model/ports.ts';
import { figureSql } from './figure-sql.ts';
import { editions } from './scales.ts';
import { type Target, targets } from './targets.ts';

/** One public figure beside the demo's. `ok` undefined: not compared (a total below full scale, or nothing there). */
export interface CalibrationRow {
  readonly target: Target;
  /** Year of the demo the figure is compared with: the nearest it has. */
  readonly year: number;
  readonly found: number | undefined;
  readonly ok: boolean | undefined;
}

/** Tolerances of the synthetic Denmark: totals and sizes and rents as a factor, shares in points. */
const tolerance = { total: 0.02, size: 0.05, rent: 0.05, share: 1 } as const;

const words = {
  da: {
    figure: 'Tal (år)',
    published: 'offentligt',
    demo: 'syntetisk',
    year: 'år',
    apart: 'sammenlignes ikke i denne størrelse',
    outside: 'UDEN FOR TOLERANCEN',
  },
  en: {
    figure: 'Figure (year)',
    published: 'published',
    demo: 'synthetic',
    year: 'year',
    apart: 'not compared at this scale',
    outside: 'OUTSIDE TOLERANCE',
  },
} as const;

/** Below this share of the public number of residents, totals are not compared. */
const FULL_SCALE = 0.9;

/**
 * Below this number of residents a region's figures are not compared: at the small scale a region is one kommune of
 * a thousand residents, where chance alone moves a share by more than the tolerance.
 */
const REGIONS_FROM = 50_000;

/**
 * Compares delivery folders made by `makeDemo` with the public figures on the sector.
 * @param folder - The demo's `out` folder.
 * @param engine - An SQL engine that may read it.
 */
export async function calibrationReport(folder: string, engine: SqlEngine): Promise<readonly CalibrationRow[]> {
  const residents = await newestResidents(folder);
  const published = must(
    targets.find((t) => t.id === 'residents'),
    'residents',
  ).value;
  const rows: CalibrationRow[] = [];
  for (const target of targets) {
    const year = nearest(target.year, figureSql(target.id).from ?? 0);
    const sql = figureSql(target.id).sql(`${folder}/${year}`, `${folder}/00-stamdata`, year);
    const value = (await engine.rows(sql))[0]?.value;
    const found = value === null || value === undefined ? undefined : Number(value);
    const compared = found !== undefined && comparable(target, residents, published);
    rows.push({ target, year, found, ok: compared ? within(target, found) : undefined });
  }
  return rows;
}

function comparable(target: Target, residents: number, published: number): boolean {
  if (/:08\d$/.test(target.id)) return residents >= REGIONS_FROM;
  return target.kind !== 'total' || residents > published * FULL_SCALE;
}

async function newestResidents(folder: string): Promise<number> {
  const newest = editions[editions.length - 1] ?? 0;
  const manifest: unknown = JSON.parse(await readFile(`${folder}/${newest}/manifest.json`, 'utf8'));
  const files = (manifest as { readonly files: readonly { readonly layout: string; readonly rows: number }[] }).files;
  return files.find((f) => f.layout === 'personer')?.rows ?? 0;
}

/** Figures of a calendar year's events are delivered with the edition after; `shift` is 1 for them. */
function nearest(year: number, shift: number): number {
  const wanted = year + shift;
  return editions.reduce(
    (best, e) => (Math.abs(e - wanted) < Math.abs(best - wanted) ? e : best),
    editions[0] ?? wanted,
  );
}

function within(target: Target, found: number): boolean {
  if (target.kind === 'share') return Math.abs(found - target.value) <= tolerance.share;
  return Math.abs(found - target.value) <= target.value * tolerance[target.kind];
}

/** The report as text lines for a terminal: figure, its year, public value, demo value, the demo's year, verdict. */
export function calibrationLines(rows: readonly CalibrationRow[], lang: Lang): string[] {
  const w = words[lang];
  const named = rows.map((row) => ({ ...row, name: `${row.target.what[lang]} (${row.target.year})` }));
  const width = Math.max(...[w.figure, ...named.map(({ name }) => name)].map(({ length }) => length));
  const line = (name: string, value: string, shown: string, year: string, verdict: string): string =>
    `${name.padEnd(width)} ${value.padStart(10)} ${shown.padStart(11)} ${year.padStart(6)}  ${verdict}`.trimEnd();
  return [
    line(w.figure, w.published, w.demo, w.year, ''),
    ...named.map(({ target, year, found, ok, name }) => {
      const decimals = target.kind === 'total' ? 0 : 2;
      const shown = found === undefined ? '-' : formatNumber(found, decimals, lang);
      return line(name, formatNumber(target.value, decimals, lang), shown, String(year), verdictOf(ok, lang));
    }),
  ];
}

function verdictOf(ok: boolean | undefined, lang: Lang): string {
  if (ok === undefined) return words[lang].apart;
  return ok ? 'ok' : words[lang].outside;
}
