import { serviceLimits } from '../../domain/definitions/geo/service-limits.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { FilterTree } from '../../engines/areas/cql2/filter-tree.ts';
import { parseCqlJson } from '../../engines/areas/cql2/parse-json.ts';
import { parseCqlText } from '../../engines/areas/cql2/parse-text.ts';
import { crsOfUri, crsUri, servedCrs } from '../../engines/areas/crs-uris.ts';
import { checkPlaces, readBox } from '../../engines/areas/features/check-box.ts';
import type { FeatureProperty, FeatureType } from '../../engines/areas/features/feature-type.ts';
import type { SortKey } from '../../engines/areas/features/order-features.ts';
import type { FeatureQuestion } from '../../engines/areas/features/select-features.ts';
import type { CrsName } from '../../engines/areas/project.ts';
import { readDatetime, readMoment } from './read-datetime.ts';

/** The parameters of an address, as they stand there. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Which features are asked for, in what order, from where on, how many and in which coordinates. */
export interface ItemsQuestion extends FeatureQuestion {
  /** As known at this moment, ISO in UTC. */
  readonly known?: string;
  readonly sort: readonly SortKey[];
  readonly crs: CrsName;
  readonly limit: number;
  readonly offset: number;
  /** Mark of the page, from a `next` link. */
  readonly side?: string;
}

/** Parameters of items beside the properties of the collection, in the order they are described. */
export const itemsParameters = [
  'limit',
  'offset',
  'side',
  'bbox',
  'bbox-crs',
  'crs',
  'datetime',
  'systid',
  'filter',
  'filter-lang',
  'filter-crs',
  'sortby',
  'f',
] as const;

/**
 * Reads what is asked of a collection. Nothing is passed over: a parameter that means nothing is told.
 * @param today - ISO day, asked about where no day is
 * @throws Problem KV-Z1, KV-Z2, KV-Z5, KV-Z8, KV-Z9; KV-Y1 and KV-Y2 on a filter that cannot be read
 */
export function readFeatureQuestion(parameters: Parameters, type: FeatureType, today: string): ItemsQuestion {
  const own = type.properties.map(({ name }) => name);
  refuseUnknown(parameters, [...itemsParameters, ...own]);
  const text = (name: string) => oneText(parameters, name);
  const crs = crsIn(text('crs'), 'crs');
  const bboxCrs = crsIn(text('bbox-crs'), 'bbox-crs');
  const bbox = text('bbox');
  const systid = text('systid');
  const side = text('side');
  return {
    ...(bbox === undefined
      ? {}
      : { bbox: { numbers: readBox(bbox, bboxCrs, areaDefinitions.tolerances, 'bbox'), crs: bboxCrs } }),
    days: readDatetime(text('datetime'), today),
    ...(systid === undefined ? {} : { known: readMoment(systid, 'systid') }),
    filters: [...filtersIn(text), ...equalities(parameters, type)],
    sort: sortIn(text('sortby'), type),
    crs,
    limit: Math.min(wholeNumber(text('limit'), 'limit', 1) ?? serviceLimits.usualFeatures, serviceLimits.mostFeatures),
    offset: wholeNumber(text('offset'), 'offset', 0) ?? 0,
    ...(side === undefined ? {} : { side }),
  };
}

/** Refuses parameters an address does not have. @throws Problem KV-Z1 */
export function refuseUnknown(parameters: Parameters, valid: readonly string[]): void {
  const other = Object.keys(parameters).find((name) => !valid.includes(name));
  if (other !== undefined) throw new Problem('KV-Z1', { parameter: other.slice(0, 60), valid });
}

/** The value of a parameter that stands once. @throws Problem KV-Z2 when it stands several times */
export function oneText(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || typeof value === 'string') return value;
  throw bad(name, String(value), { da: 'parameteren én gang', en: 'the parameter once' });
}

/** The coordinate system a parameter names; CRS84 where it is not there. @throws Problem KV-Z5 */
export function crsIn(uri: string | undefined, parameter: string): CrsName {
  if (uri === undefined) return 'CRS84';
  const found = crsOfUri(uri);
  if (found) return found;
  throw new Problem('KV-Z5', { parameter, found: uri.slice(0, 100), valid: servedCrs.map(crsUri) });
}

function bad(parameter: string, found: string, valid: Text): Problem<'KV-Z2'> {
  return new Problem('KV-Z2', { parameter, found: found.slice(0, 100), valid });
}

function wholeNumber(text: string | undefined, parameter: string, least: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least) return number;
  throw bad(parameter, text, { da: `et helt tal fra ${least} og op`, en: `a whole number from ${least} up` });
}

function filtersIn(text: (name: string) => string | undefined): FeatureQuestion['filters'] {
  const lang = text('filter-lang') ?? 'cql2-text';
  if (lang !== 'cql2-text' && lang !== 'cql2-json') {
    throw bad('filter-lang', lang, { da: 'cql2-text eller cql2-json', en: 'cql2-text or cql2-json' });
  }
  const crs = crsIn(text('filter-crs'), 'filter-crs');
  const filter = text('filter');
  if (filter === undefined) return [];
  const tree =
    lang === 'cql2-text' ? parseCqlText(filter, serviceLimits.filter) : parseCqlJson(filter, serviceLimits.filter);
  checkPlaces(tree, crs, areaDefinitions.tolerances);
  return [{ tree, crs }];
}

function equalities(parameters: Parameters, type: FeatureType): FeatureQuestion['filters'] {
  return type.properties.flatMap((property) => {
    const text = oneText(parameters, property.name);
    if (text === undefined) return [];
    const tree: FilterTree = { op: '=', args: [{ property: property.name }, literalOf(property, text)] };
    return [{ tree, crs: 'CRS84' as const }];
  });
}

function literalOf({ name, kind }: FeatureProperty, text: string): FilterTree {
  switch (kind) {
    case 'string':
      return text;
    case 'number':
      if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
      throw bad(name, text, { da: 'et tal', en: 'a number' });
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw bad(name, text, { da: 'true eller false', en: 'true or false' });
    case 'date':
      return { date: text };
    case 'timestamp':
      return { timestamp: text };
  }
}

function sortIn(text: string | undefined, type: FeatureType): readonly SortKey[] {
  if (text === undefined) return [];
  const valid = type.properties.map(({ name }) => name);
  const keys = text.split(',').map((part): SortKey => {
    // A plus in an address arrives as a space.
    const property = part.replace(/^[-+ ]/, '');
    if (!valid.includes(property)) throw new Problem('KV-Z9', { found: part.slice(0, 60), valid });
    return { property, descending: part.startsWith('-') };
  });
  if (keys.length <= serviceLimits.sortKeys) return keys;
  const most = serviceLimits.sortKeys;
  throw bad('sortby', text, { da: `højst ${most} egenskaber`, en: `at most ${most} properties` });
}
