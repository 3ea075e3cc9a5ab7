import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import type { AreaFinding, AreaVersion } from '../../../domain/model/area.ts';
import type { AreaTheme } from '../../../domain/model/area-theme.ts';
import type { ReadArea } from '../../../engines/areas/drafts-from-layer.ts';
import { shapeAreaM2 } from '../../../engines/areas/measure-shape.ts';
import { nameOfArea } from '../../../engines/areas/name-of-area.ts';

const severities = {
  error: { da: 'fejl', en: 'error' },
  warning: { da: 'advarsel', en: 'warning' },
  note: { da: 'rettet', en: 'corrected' },
} as const;

/** Corrections of one kind told in full; the rest of them share a line with their rows. */
const toldInFull = 3;

/**
 * Findings as lines: severity, rule, rows of the file, and the sentence with place and remedy. What every row of a file
 * has had corrected does not drown what must be mended.
 */
export function findingLines(findings: readonly AreaFinding[], areas: readonly ReadArea[], lang: Lang): string {
  const row = { da: 'række', en: 'row' }[lang];
  const rowsOf = ({ areas: at }: AreaFinding): readonly number[] => at.flatMap((place) => areas[place]?.row ?? []);
  const seen = new Map<string, number>();
  const shared = new Map<string, number[]>();
  const lines: string[] = [];
  for (const finding of findings) {
    const { severity, problem } = finding;
    const count = (seen.get(problem.code) ?? 0) + 1;
    seen.set(problem.code, count);
    if (severity === 'note' && count > toldInFull) {
      shared.set(problem.code, [...(shared.get(problem.code) ?? []), ...rowsOf(finding)]);
      continue;
    }
    const rows = rowsOf(finding);
    const where = rows.length > 0 ? ` ${row} ${rows.join(', ')}:` : '';
    const sentence = sentenceOf(problem.code, problem.data, lang);
    lines.push(`${severities[severity][lang]} ${problem.code}${where} ${sentence}\n`);
  }
  const same = { da: 'det samme', en: 'the same' }[lang];
  for (const [code, rows] of shared) lines.push(`${severities.note[lang]} ${code} ${row} ${spans(rows)}: ${same}\n`);
  return lines.join('');
}

/** Row numbers in file order, those that follow each other as a span: `4-99, 120`. */
function spans(rows: readonly number[]): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** One area a line: identity, name, validity, size in hectares, kommune. */
export function areaLines(areas: readonly AreaVersion[], theme: (code: number) => AreaTheme, lang: Lang): string {
  const lines = areas.map((area, at) => {
    const validity = `${area.gyldigFra ?? ''}..${area.gyldigTil ?? ''}`;
    const hectares = `${formatNumber(shapeAreaM2(area.shape) / 1e4, 2, lang)} ha`;
    const name = nameOfArea(area, theme(area.theme), at);
    return `${[area.objektId, area.theme, area.kommunekode ?? '-', hectares, validity, name].join('  ')}\n`;
  });
  return lines.join('');
}

/** One version a line: registered, replaced, validity, by whom, what, why. */
export function historyLines(versions: readonly AreaVersion[]): string {
  const lines = versions.map((version) => {
    const registered = `${version.systidFra}..${version.systidTil ?? ''}`;
    const validity = `${version.gyldigFra ?? ''}..${version.gyldigTil ?? ''}`;
    const { versionsId, command, brugerId, reason = '' } = version;
    return `${[versionsId, registered, validity, command, brugerId, reason].join('  ')}\n`;
  });
  return lines.join('');
}
