import { must } from '../../domain/kernel/invariant.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { MapFigures, MapRegion } from '../../domain/model/area-map.ts';
import type { MapQuestion } from '../../domain/model/map-question.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { fromUtm32, shapeFromUtm32 } from '../../engines/areas/project.ts';
import {
  type MapFileContent,
  type MapFileFormat,
  mapFileFormats,
  type PlacedFeature,
} from '../../engines/export/map-files.ts';
import { numberColumn, type PartColumn, wordsColumn } from '../../engines/export/twins/part-table.ts';
import { derive } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { type MapCell, type MapRow, mapView } from '../../engines/reports/choropleth/map-view.ts';
import { scopeOf } from '../access/access-scope.ts';
import { mayExport } from '../access/may-export.ts';
import { rightsKey } from '../access/rights-key.ts';
import type { AppContext } from '../context/app-context.ts';
import { aboutMapFile } from './about-map-file.ts';
import { mapGeopackage } from './map-geopackage.ts';
import type { OpenedMap } from './open-map.ts';

/** Every format of what a map shows. */
export const mapFormats: readonly MapFileFormat[] = [...mapFileFormats, mapGeopackage];

/** The format of a name. @throws Problem KV-A5 listing those there are */
export function mapFormatNamed(id: string): MapFileFormat {
  const found = mapFormats.find((format) => format.id === id);
  if (found) return found;
  throw new Problem('KV-A5', { parameter: 'form', found: id, valid: mapFormats.map((one) => one.id).join(' / ') });
}

/**
 * Whether a reader may take what a map shows in files: of every place with a figure that is shown.
 */
export function mayTakeMap(context: AppContext, { scene, layer }: Pick<OpenedMap, 'scene' | 'layer'>): boolean {
  const { reader, release } = scene;
  return keptTake(layer.regions, rightsKey(reader, context.clock().slice(0, 10)), () => {
    const scope = scopeOf(context, release);
    return layer.regions.every(({ selection }) => {
      return selection === '' || mayExport(reader, parseSelection(selection), scope).allowed;
    });
  });
}

// Regions are one list for a release and what may be seen of it.
const keptTake = keepPer<readonly MapRegion[], boolean>(20);

/** What a map shows of a question as the content of a file: rows in the order of the table, all pages of them. */
export function mapFileContent(opened: OpenedMap, question: MapQuestion, lang: Lang): Protected<MapFileContent> {
  const { regions, layer } = opened.layer;
  const { manifest } = opened.scene.release;
  return derive(opened.figures, (figures): MapFileContent => {
    const view = mapView(regions, figures, question, lang);
    const columns = columnsOf(figures, view.period, view.against);
    const same = [
      figures.periods[view.period]?.label[lang],
      figures.release,
      figures.synthetic ? 'ja' : 'nej',
    ] as const;
    const shown = view.rows.map((row) => ({ row, region: must(regions[row.at], 'region') }));
    const rows = shown.map(({ row }) => [...valuesOf(row), ...same]);
    return {
      lang,
      title: `${figures.indicator.name[lang]}, ${layer.name[lang]}`,
      table: { sheet: 'Kort', columns, rows },
      ground: shown.map(({ region }) => region),
      features: () => shown.map(({ region }, i) => featureOf(region, columns, rows[i] ?? [])),
      about: aboutMapFile(figures, layer, view, lang),
      madeAt: manifest.created,
    };
  });
}

/** Name of a file of a map without extension: what, of which layer, edition and language. */
export function mapFileName({ layer, indicator, edition, strict }: MapFigures, lang: Lang): string {
  return `kort_${layer.replace('.', '-')}_${indicator.id.replaceAll('_', '-')}_${edition}${strict ? '_offentlig' : ''}_${lang}`;
}

const words = {
  key: { da: 'Nøgle', en: 'Key' },
  name: { da: 'Navn', en: 'Name' },
  place: { da: 'Sted', en: 'Place' },
  status: { da: 'status', en: 'status' },
  band: { da: 'usikkerhed', en: 'margin' },
  change: { da: 'Ændring', en: 'Change' },
  period: { da: 'Periode', en: 'Period' },
  release: { da: 'Udgave', en: 'Release' },
  synthetic: { da: 'Syntetiske data', en: 'Synthetic data' },
} as const satisfies { readonly [key: string]: Text };

function columnsOf({ periods, indicator }: MapFigures, period: number, against: number): readonly PartColumn[] {
  const { decimals } = indicator;
  const figure = (key: string, head: Text): readonly PartColumn[] => [
    numberColumn(key, head, decimals),
    wordsColumn(`${key}_status`, { da: `${head.da} ${words.status.da}`, en: `${head.en} ${words.status.en}` }, 10),
    numberColumn(
      `${key}_usikkerhed`,
      { da: `${head.da} ${words.band.da}`, en: `${head.en} ${words.band.en}` },
      decimals,
    ),
  ];
  const named = (at: number): Text => periods[at]?.label ?? words.change;
  return [
    wordsColumn('noegle', words.key, 24),
    wordsColumn('navn', words.name, 36),
    wordsColumn('sted', words.place, 24),
    ...figure('vaerdi', named(period)),
    ...(against < 0 ? [] : [...figure('foer', named(against)), ...figure('aendring', words.change)]),
    // A row that is copied out of its file still says what it is.
    wordsColumn('periode', words.period, 16),
    wordsColumn('udgave', words.release, 20),
    wordsColumn('syntetiske_data', words.synthetic, 14),
  ];
}

function valuesOf({ id, name, detail, now, before, change }: MapRow): readonly (string | number | undefined)[] {
  const figure = (cell: MapCell | undefined): readonly (string | number | undefined)[] => {
    return cell ? [cell.value ?? undefined, cell.status === '-' ? '' : cell.status, cell.band ?? undefined] : [];
  };
  return [id, name, detail, ...figure(now), ...figure(before), ...figure(change)];
}

function featureOf(
  { id, shape, x, y }: MapRegion,
  columns: readonly PartColumn[],
  row: readonly (string | number | undefined)[],
): PlacedFeature {
  const properties = Object.fromEntries(columns.map(({ key }, i) => [key, row[i] ?? null]));
  if (!shape) return { id, properties, geometry: { type: 'Point', coordinates: fromUtm32([x, y], 'CRS84') } };
  return { id, properties, geometry: { type: 'MultiPolygon', coordinates: shapeFromUtm32(shape, 'CRS84') } };
}
