import { serviceLimits } from '../../domain/definitions/geo/service-limits.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { crsUri, servedCrs } from '../../engines/areas/crs-uris.ts';
import { checkPlaces, readBox } from '../../engines/areas/features/check-box.ts';
import { queryablesOf } from '../../engines/areas/features/feature-type.ts';
import type { SortKey } from '../../engines/areas/features/order-features.ts';
import { type CrsName, crsFromName } from '../../engines/areas/project.ts';
import { readFes } from '../../engines/areas/wfs/read-fes.ts';
import type { WfsRequest } from '../../engines/areas/wfs/read-request.ts';
import { featureById, wfsFormats } from '../../engines/areas/wfs/write-capabilities.ts';
import { type GeoCollection, geoCollections } from './geo-collections.ts';
import type { ItemsQuestion } from './read-feature-question.ts';

const speaks = '2.0.0';

/** What a GetFeature asks for. */
export interface WfsQuestion {
  readonly collection: GeoCollection;
  readonly items: ItemsQuestion;
  /** The coordinate system as the client calls it. */
  readonly srsName: string;
  readonly onlyCount: boolean;
  readonly form: 'gml' | 'json';
  readonly only?: ReadonlySet<string>;
  /** One feature by its id, answered alone. */
  readonly isStored: boolean;
}

/**
 * Refuses another service, and versions we do not speak; without a version the newest is spoken.
 * @throws Problem KV-Z2, KV-Z12
 */
export function demandWfs({ operation, parameters }: WfsRequest): void {
  const service = parameters.get('SERVICE');
  if (service !== undefined && service.toUpperCase() !== 'WFS') throw bad('SERVICE', service, { da: 'WFS', en: 'WFS' });
  const accepted = parameters.get('ACCEPTVERSIONS');
  const version = parameters.get('VERSION');
  const isFirst = operation.toLowerCase() === 'getcapabilities';
  const asked = isFirst ? accepted : version;
  if (asked === undefined || asked === '') return;
  const isSpoken = asked.split(',').some((one) => /^2\.0(\.\d+)?$/.test(one.trim()));
  if (!isSpoken) throw new Problem('KV-Z12', { found: asked.slice(0, 60), valid: [speaks] });
}

/** The collections a request names; all where it names none. @throws Problem KV-Z3 */
export function typesIn({ parameters }: WfsRequest): readonly GeoCollection[] {
  const named = parameters.get('TYPENAMES') ?? parameters.get('TYPENAME') ?? '';
  const names = named.split(/[,\s]+/).filter((name) => name !== '');
  return names.length === 0 ? geoCollections : names.map(typeNamed);
}

function typeNamed(name: string): GeoCollection {
  const plain = name.replace(/^[^:]*:/, '');
  const found = geoCollections.find(({ type }) => type.name === plain || type.id === plain);
  if (found) return found;
  throw new Problem('KV-Z3', { found: name.slice(0, 60), valid: geoCollections.map(({ type }) => `kv:${type.name}`) });
}

/**
 * Reads a GetFeature.
 * @param today - ISO day; areas true on it are answered.
 * @throws Problem KV-Z2, KV-Z3, KV-Z5, KV-Z8, KV-Z9, KV-Z11, KV-Z13, and KV-Y* on a filter
 */
export function readWfsQuestion(request: WfsRequest, today: string): WfsQuestion {
  const { parameters } = request;
  const stored = parameters.get('STOREDQUERY_ID');
  if (stored !== undefined && stored !== featureById)
    throw bad('STOREDQUERY_ID', stored, { da: featureById, en: featureById });
  const isStored = stored !== undefined;
  const ids = (isStored ? required(parameters, 'ID') : (parameters.get('RESOURCEID') ?? ''))
    .split(',')
    .filter((id) => id !== '');
  const [collection, ...more] = isStored || isIdsOnly(parameters, ids) ? geoCollections : typesIn(request);
  if (!parameters.has('TYPENAMES') && !parameters.has('TYPENAME') && ids.length === 0) {
    throw new Problem('KV-Z11', { parameter: 'TYPENAMES' });
  }
  if (!collection || (more.length > 0 && ids.length === 0)) {
    const found = parameters.get('TYPENAMES') ?? '';
    throw bad('TYPENAMES', found, { da: 'ét lag ad gangen', en: 'one type at a time' });
  }
  const { crs, srsName } = srsIn(parameters.get('SRSNAME'));
  const asked = conditionsIn(request, collection, ids);
  const items: ItemsQuestion = {
    ...asked,
    days: ids.length > 0 ? {} : { from: today, to: today },
    sort: sortIn(parameters.get('SORTBY'), collection),
    crs,
    limit: countIn(parameters, 'COUNT') ?? countIn(parameters, 'MAXFEATURES') ?? serviceLimits.mostFeatures,
    offset: countIn(parameters, 'STARTINDEX') ?? 0,
  };
  const only = parameters.get('PROPERTYNAME');
  return {
    collection,
    items,
    srsName,
    onlyCount: choice(parameters, 'RESULTTYPE', ['results', 'hits']) === 'hits',
    form: formIn(parameters.get('OUTPUTFORMAT')),
    ...(only === undefined || only === '*' ? {} : { only: propertiesIn(only, collection) }),
    isStored,
  };
}

function isIdsOnly(parameters: WfsRequest['parameters'], ids: readonly string[]): boolean {
  return ids.length > 0 && !parameters.has('TYPENAMES') && !parameters.has('TYPENAME');
}

function conditionsIn(
  { parameters, filter }: WfsRequest,
  { type }: GeoCollection,
  ids: readonly string[],
): Pick<ItemsQuestion, 'ids' | 'bbox' | 'filters'> {
  const bbox = parameters.get('BBOX');
  if ([bbox !== undefined, filter !== undefined, ids.length > 0].filter(Boolean).length > 1) {
    const one = { da: 'kun én af BBOX, FILTER og RESOURCEID', en: 'only one of BBOX, FILTER and RESOURCEID' };
    throw bad('BBOX', bbox ?? '', one);
  }
  if (bbox !== undefined) return { bbox: boxIn(bbox), filters: [] };
  if (!filter) return { ...(ids.length > 0 ? { ids } : {}), filters: [] };
  const read = readFes(filter, queryablesOf(type), serviceLimits.filter.depth);
  if (!read.filter) return { ids: read.ids, filters: [] };
  checkPlaces(read.filter.tree, read.filter.crs, areaDefinitions.tolerances);
  return { filters: [read.filter] };
}

// The coordinate system stands as a fifth part, and without one the box is in that of the layer.
function boxIn(text: string): NonNullable<ItemsQuestion['bbox']> {
  const parts = text.split(',');
  const named = parts.length === 5 || parts.length === 7 ? parts.at(-1) : undefined;
  const { crs } = srsIn(named);
  const numbers = (named === undefined ? parts : parts.slice(0, -1)).join(',');
  return { numbers: readBox(numbers, crs, areaDefinitions.tolerances, 'BBOX'), crs };
}

function srsIn(name: string | undefined): { readonly crs: CrsName; readonly srsName: string } {
  if (name === undefined || name === '') return { crs: '25832', srsName: 'urn:ogc:def:crs:EPSG::25832' };
  const crs = crsFromName(name);
  if (crs) return { crs, srsName: name.trim() };
  throw new Problem('KV-Z5', { parameter: 'SRSNAME', found: name.slice(0, 100), valid: servedCrs.map(crsUri) });
}

function sortIn(text: string | undefined, { type }: GeoCollection): readonly SortKey[] {
  if (text === undefined || text === '') return [];
  const valid = type.properties.map(({ name }) => name);
  return text.split(',').map((part): SortKey => {
    const [path = '', order = 'ASC'] = part.trim().split(/\s+/);
    const property = path.replace(/^.*[:/]/, '');
    if (!valid.includes(property)) throw new Problem('KV-Z9', { found: path.slice(0, 60), valid });
    return { property, descending: /^D/i.test(order) };
  });
}

function propertiesIn(text: string, { type }: GeoCollection): ReadonlySet<string> {
  const names = text
    .replace(/^\(|\)$/g, '')
    .split(',')
    .map((name) => name.trim().replace(/^.*[:/]/, ''));
  const valid = [...queryablesOf(type).keys()];
  const other = names.find((name) => !valid.includes(name));
  if (other !== undefined) throw new Problem('KV-Y3', { property: other.slice(0, 60), valid });
  return new Set(names);
}

function countIn(parameters: WfsRequest['parameters'], name: string): number | undefined {
  const text = parameters.get(name);
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw bad(name, text, { da: 'et helt tal fra 0 og op', en: 'a whole number from 0 up' });
}

function formIn(text: string | undefined): 'gml' | 'json' {
  if (text === undefined || text === '') return 'gml';
  const plain = text.trim().toLowerCase();
  if (wfsFormats.json.some((one) => one === plain)) return 'json';
  const gml: readonly string[] = [wfsFormats.gml, ...wfsFormats.others];
  if (gml.includes(plain) || plain.startsWith('application/gml+xml')) return 'gml';
  const valid = [wfsFormats.gml, wfsFormats.json[0]].join(', ');
  throw bad('OUTPUTFORMAT', text, { da: valid, en: valid });
}

function choice(parameters: WfsRequest['parameters'], name: string, valid: readonly string[]): string {
  const found = parameters.get(name)?.toLowerCase() ?? '';
  if (found === '') return valid[0] ?? '';
  if (valid.includes(found)) return found;
  throw bad(name, found, { da: valid.join(' eller '), en: valid.join(' or ') });
}

function required(parameters: WfsRequest['parameters'], name: string): string {
  const found = parameters.get(name);
  if (found !== undefined && found !== '') return found;
  throw new Problem('KV-Z11', { parameter: name });
}

function bad(parameter: string, found: string, valid: Text): Problem<'KV-Z2'> {
  return new Problem('KV-Z2', { parameter, found: found.slice(0, 100), valid });
}
