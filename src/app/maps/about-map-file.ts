import { statuses } from '../../domain/definitions/statuses/index.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { MapFigures, MapLayer } from '../../domain/model/area-map.ts';
import type { MapView } from '../../engines/reports/choropleth/map-view.ts';

/**
 * What a file of a map says of its figures: key figure and layer, period, source, release, protection, and every status a
 * figure in it has. Lines of a name and a text.
 */
export function aboutMapFile(
  { indicator, periods, release, roundedTo, source, status, synthetic }: MapFigures,
  layer: MapLayer,
  { period, against, summary }: MapView,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const w = words[lang];
  const found = statuses.filter(({ code }) => code !== '' && status.includes(code));
  const before = periods[against]?.label[lang];
  return [
    ...(synthetic ? [[w.synthetic, w.syntheticText] as const] : []),
    [w.indicator, `${indicator.name[lang]}. ${indicator.about[lang]}`],
    [w.unit, indicator.unit[lang]],
    [w.layer, `${layer.name[lang]}. ${layer.about[lang]}`],
    [w.period, [before, periods[period]?.label[lang]].filter((label) => label !== undefined).join(' – ')],
    [w.summary, summary],
    [w.table, `${indicator.table} ${indicator.row}`],
    [w.source, source],
    [w.release, release],
    [w.protection, w.rounded(roundedTo)],
    [w.ground, w.groundText],
    [w.licence, w.licenceText],
    ...found.map(({ code, word }) => [`${w.status} ${code}`, word[lang]] as const),
    ...(status.includes('x') ? [[`${w.status} x`, w.noRight] as const] : []),
  ];
}

const words = {
  da: {
    synthetic: 'Syntetiske data',
    syntheticText: 'Tallene er opdigtede. De handler ikke om virkelige personer.',
    indicator: 'Nøgletal',
    unit: 'Enhed',
    layer: 'Lag',
    period: 'Periode',
    summary: 'Sammenfatning',
    table: 'Tabel og række',
    source: 'Kilde',
    release: 'Udgave',
    protection: 'Beskyttelse',
    rounded: (n: number) =>
      `Alle antal er afrundet til et multiplum af ${n}. Usikkerheden er to standardfejl. Et tomt tal er ikke 0: dets status siger hvorfor.`,
    ground: 'Grænser',
    groundText: 'Forenklet til visning. Opmålte grænser hentes fra /geo eller med kvarter areas export.',
    licence: 'Licens',
    licenceText: 'Se Om tallene (/om-tallene)',
    status: 'Status',
    noRight: 'Uden for din adgang',
  },
  en: {
    synthetic: 'Synthetic data',
    syntheticText: 'The figures are made up. They are not about real persons.',
    indicator: 'Key figure',
    unit: 'Unit',
    layer: 'Layer',
    period: 'Period',
    summary: 'Summary',
    table: 'Table and row',
    source: 'Source',
    release: 'Release',
    protection: 'Protection',
    rounded: (n: number) =>
      `All counts are rounded to a multiple of ${n}. Margins are two standard errors. An empty figure is not 0: its status says why.`,
    ground: 'Borders',
    groundText: 'Simplified for display. Surveyed borders are at /geo, or by kvarter areas export.',
    licence: 'Licence',
    licenceText: 'See About the numbers (/om-tallene)',
    status: 'Status',
    noRight: 'Outside your access',
  },
} as const;
