import { themes } from '../../domain/definitions/tables/themes.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Catalogue, CatalogueDataset } from '../../domain/model/catalogue.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { publicReader } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { geoCollections } from '../geo/geo-collections.ts';
import { mapLayers } from '../maps/map-layers.ts';
import { mapScene } from '../maps/map-scene.ts';
import { mapIndicatorsOf } from '../maps/open-map.ts';
import { isStandardTable } from '../release/is-standard-table.ts';
import type { OpenRelease } from '../release/open-release.ts';

const dataTheme = 'http://publications.europa.eu/resource/authority/data-theme/';
const frequency = 'http://publications.europa.eu/resource/authority/frequency/';
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const utm32 = 'http://www.opengis.net/def/crs/EPSG/0/25832';

const title: Text = { da: 'Data om den almene sektors beboere', en: 'Data on residents of social housing' };
const description: Text = {
  da: 'Beboertabeller, nøgletal på kort og afgrænsninger af områder, som alle må hente. Alle tal er beskyttede.',
  en: 'Resident tables, key figures on maps and delimitations of areas that anybody may take. All figures are protected.',
};

/**
 * What everybody may have: tables of comparison levels, key figures by layer, and areas that everybody may see. Nothing
 * a reader needs a right to is in it, whoever asks.
 * @throws Problem KV-A8 without a release
 */
export async function readCatalogue(context: AppContext): Promise<Catalogue> {
  const scene = await mapScene(context, publicReader, { udgave: '', offentlig: true });
  const { release } = scene;
  const tables = release.release.content.definitions.filter(isStandardTable).map((table) => tableSet(table, release));
  const layers = (await mapLayers(context, scene)).filter(({ id }) => !id.startsWith('t'));
  const maps = layers.map(({ id, name, about }) => mapSet(id, name, about, release));
  const areas = await areaSets(context, release);
  const datasets = [...tables, ...maps, ...areas];
  return {
    title,
    description,
    publisher: 'Den dataansvarlige for installationen',
    licence: '/om-tallene',
    modified: release.manifest.created,
    datasets,
    services: [
      {
        id: 'api',
        title: { da: 'Tabeller og kort som tjeneste', en: 'Tables and maps as a service' },
        endpoint: '/api/v1',
        description: '/api/v1/openapi.json',
        serves: [...tables, ...maps].map(({ id }) => id),
      },
      {
        id: 'geo',
        title: { da: 'Geodata som tjeneste (OGC API Features)', en: 'Geodata as a service (OGC API Features)' },
        endpoint: '/geo',
        description: '/geo/api',
        serves: areas.map(({ id }) => id),
      },
    ],
  };
}

/** One dataset of the catalogue; undefined when there is none of that name. */
export async function findDataset(context: AppContext, id: string): Promise<CatalogueDataset | undefined> {
  return (await readCatalogue(context)).datasets.find((dataset) => dataset.id === id);
}

function spanOf(table: string, { release }: OpenRelease): Pick<CatalogueDataset, 'temporal'> {
  const periods = release.content.tables.get(table)?.periods ?? [];
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? { temporal: { from: first.start, to: last.end } } : {};
}

function tableSet(table: TableDefinition, release: OpenRelease): CatalogueDataset {
  const address = `/api/v1/tables/${table.id}?sted=land:000`;
  const file = (form: string, mediaType: string, da: string, en: string) => ({
    title: { da, en },
    accessUrl: form === '' ? address : `${address}&form=${form}`,
    mediaType,
  });
  return {
    id: `tabel-${table.id.toLowerCase()}`,
    title: { da: `${table.id} ${table.title.da}`, en: `${table.id} ${table.title.en}` },
    description: {
      da: `${table.population.da}. Hele landet, regioner og kommuner.`,
      en: `${table.population.en}. All of Denmark, regions and municipalities.`,
    },
    keywords: [table.theme, { da: 'almene boliger', en: 'social housing' }],
    theme: `${dataTheme}SOCI`,
    frequency: `${frequency}ANNUAL`,
    ...spanOf(table.id, release),
    modified: release.manifest.created,
    source: table.source,
    distributions: [
      file('json-stat', 'application/json', 'JSON-stat', 'JSON-stat'),
      file('csv', 'text/csv', 'CSV', 'CSV'),
      file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel', 'Excel'),
    ],
  };
}

function mapSet(id: string, name: Text, about: Text, release: OpenRelease): CatalogueDataset {
  const [first] = mapIndicatorsOf(release);
  return {
    id: `kort-${id}`,
    title: { da: `Nøgletal på kort: ${name.da.toLowerCase()}`, en: `Key figures on maps: ${name.en.toLowerCase()}` },
    description: about,
    keywords: [themes.population, { da: 'kort', en: 'map' }],
    theme: `${dataTheme}REGI`,
    frequency: `${frequency}ANNUAL`,
    ...(first ? spanOf(first.table, release) : {}),
    modified: release.manifest.created,
    source: 'Kvarter',
    distributions: [
      {
        title: { da: 'Tal for alle perioder', en: 'Figures of every period' },
        accessUrl: `/api/v1/map/figures?lag=${id}&offentlig=ja`,
        mediaType: 'application/json',
      },
      {
        title: { da: 'Grund', en: 'Ground' },
        accessUrl: `/api/v1/map/ground/${id}?offentlig=ja`,
        mediaType: 'application/json',
        crs: utm32,
      },
    ],
  };
}

async function areaSets({ state, clock }: AppContext, release: OpenRelease): Promise<readonly CatalogueDataset[]> {
  const filter = visibleTo({ kind: 'public' });
  const day = clock().slice(0, 10);
  const counts = await Promise.all(
    geoCollections.map(async (collection) => {
      // Figures by kommune and published lists are public as they are; areas where everybody may see some.
      if (collection.kind === 'areas') return await state.countAreas({ filter, theme: collection.theme, day });
      return collection.kind === 'months' ? 0 : 1;
    }),
  );
  return geoCollections.flatMap(({ type }, at): readonly CatalogueDataset[] => {
    if ((counts[at] ?? 0) === 0) return [];
    const items = `/geo/collections/${type.id}/items`;
    return [
      {
        id: type.id,
        title: type.title,
        description: type.about,
        keywords: [{ da: 'områder', en: 'areas' }],
        theme: `${dataTheme}REGI`,
        frequency: `${frequency}QUARTERLY`,
        modified: release.manifest.created,
        source: 'Kvarter',
        distributions: [
          {
            title: { da: 'GeoJSON', en: 'GeoJSON' },
            accessUrl: `${items}?f=json`,
            mediaType: 'application/geo+json',
            crs: crs84,
          },
          {
            title: { da: 'GML (WFS 2.0)', en: 'GML (WFS 2.0)' },
            accessUrl: '/geo/wfs?SERVICE=WFS&REQUEST=GetCapabilities',
            mediaType: 'application/gml+xml',
            crs: utm32,
          },
        ],
      },
    ];
  });
}
