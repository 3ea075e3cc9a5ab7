import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownArea } from '../../../domain/model/shown-area.ts';

/**
 * Areas with their afdelinger: a line for the area with the key it is chosen by, then a line per afdeling. A `+` stands
 * before what is counted as the area's, a `-` before what counts elsewhere.
 */
export function areaUnitLines(areas: readonly ShownArea[], lang: Lang): string {
  return areas.map((area) => `${headOf(area, lang)}\n${unitsOf(area, lang)}`).join('');
}

function headOf({ name, kind, kommune, coverage, key, objektId }: ShownArea, lang: Lang): string {
  const { inside, counted, countedInside } = coverage;
  const told = {
    da: `${countedInside} af ${counted} boliger ligger inden for grænsen (${percent(countedInside, counted, lang)}); ${inside - countedInside} andre boliger inden for grænsen tælles ikke med`,
    en: `${countedInside} of ${counted} dwellings lie inside the border (${percent(countedInside, counted, lang)}); ${inside - countedInside} other dwellings inside it are not counted`,
  };
  return [key ?? objektId, kind[lang], kommune, name, told[lang]].join('  ');
}

function unitsOf({ units }: ShownArea, lang: Lang): string {
  const lines = units.map(
    ({ key, name, inside, of, member }) =>
      `  ${member ? '+' : '-'} ${key}  ${inside}/${of} (${percent(inside, of, lang)})  ${name}\n`,
  );
  return lines.join('');
}

function percent(part: number, whole: number, lang: Lang): string {
  return whole === 0 ? '-' : `${formatNumber((part / whole) * 1e2, 0, lang)} %`;
}
