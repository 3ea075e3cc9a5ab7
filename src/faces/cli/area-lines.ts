import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { sentenceOf } from '../../domain/kernel/problems/problem.ts';
import type { AreaFinding, AreaVersion } from '../../domain/model/area.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import type { ReadArea } from '../../engines/areas/drafts-from-layer.ts';
import { shapeAreaM2 } from '../../engines/areas/measure-shape.ts';
import { nameOfArea } from '../../engines/areas/name-of-area.ts';

const severities = {
  error: { da: 'fejl', en: 'error' },
  warning: { da: 'advarsel', en: 'warning' },
  note: { da: 'rettet', en: 'corrected' },
} as const;

/** Findings as lines: severity, rule, rows of the file, and the sentence with place and remedy. */
export function findingLines(findings: readonly AreaFinding[], areas: readonly ReadArea[], lang: Lang): string {
  const row = { da: 'række', en: 'row' }[lang];
  const lines = findings.map(({ severity, problem, areas: at }) => {
    const rows = at.flatMap((place) => areas[place]?.row ?? []);
    const where = rows.length > 0 ? ` ${row} ${rows.join(', ')}:` : '';
    const sentence = sentenceOf(problem.code, problem.data, lang);
    return `${severities[severity][lang]} ${problem.code}${where} ${sentence}\n`;
  });
  return lines.join('');
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
