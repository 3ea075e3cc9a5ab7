import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Kind } from '../cql2/compare-scalars.ts';
import { kindOf, type Queryables } from '../cql2/filter-feature.ts';
import type { FilterTree } from '../cql2/filter-tree.ts';
import { elementsNamed, type XmlElement } from '../files/parse-xml.ts';
import type { CrsName } from '../project.ts';
import { type PlacedFilter, readPlace } from './read-place.ts';

/** A filter of a WFS request: identities asked for, or a condition with the coordinate system of its places. */
export interface FesFilter {
  readonly ids: readonly string[];
  readonly filter?: PlacedFilter;
}

const comparisons: Readonly<Record<string, string>> = {
  PropertyIsEqualTo: '=',
  PropertyIsNotEqualTo: '<>',
  PropertyIsLessThan: '<',
  PropertyIsGreaterThan: '>',
  PropertyIsLessThanOrEqualTo: '<=',
  PropertyIsGreaterThanOrEqualTo: '>=',
};
const relations: Readonly<Record<string, string>> = {
  BBOX: 's_intersects',
  Intersects: 's_intersects',
  Within: 's_within',
  Contains: 's_contains',
  Disjoint: 's_disjoint',
  Overlaps: 's_overlaps',
  Touches: 's_touches',
  Crosses: 's_crosses',
  Equals: 's_equals',
};
const joins: Readonly<Record<string, string>> = { And: 'and', Or: 'or', Not: 'not' };
const identities = ['ResourceId', 'FeatureId', 'GmlObjectId'];

/** Elements a filter can hold, as capabilities list them. */
export const fesElements = {
  comparisons: [...Object.keys(comparisons), 'PropertyIsLike', 'PropertyIsNull', 'PropertyIsNil', 'PropertyIsBetween'],
  relations: Object.keys(relations),
} as const;

/**
 * Reads a filter of WFS 2.0 (FES 2.0), or of the older versions some programs write, as a CQL2 filter.
 * @param element - `Filter`.
 * @param deepest - How deep operators may lie inside one another.
 * @throws Problem KV-Z13 on an element it does not know, KV-Z2 on a value of another kind, KV-Y3 on a property that is not
 * there, KV-Y2 when nested too deep, KV-Z5 and KV-Z8 on places
 * @source OGC 09-026r2
 */
export function readFes(element: XmlElement, queryables: Queryables, deepest: number): FesFilter {
  const named = element.children.filter(({ name }) => identities.includes(name));
  if (named.length === element.children.length && named.length > 0) {
    return { ids: named.map(({ attributes }) => attributes.rid ?? attributes.fid ?? attributes.id ?? '') };
  }
  const [only, ...more] = element.children;
  if (!only || more.length > 0) throw unknownElement(more[0]?.name ?? 'Filter');
  const seen: { crs?: CrsName } = {};
  const tree = new FesReader(queryables, seen, deepest).read(only, 1);
  return { ids: [], filter: { tree, crs: seen.crs ?? '25832' } };
}

class FesReader {
  readonly #queryables: Queryables;
  readonly #seen: { crs?: CrsName };
  readonly #deepest: number;

  constructor(queryables: Queryables, seen: { crs?: CrsName }, deepest: number) {
    this.#queryables = queryables;
    this.#seen = seen;
    this.#deepest = deepest;
  }

  read(element: XmlElement, depth: number): FilterTree {
    if (depth > this.#deepest) throw new Problem('KV-Y2', { what: 'depth', most: this.#deepest });
    const { name, children } = element;
    const join = joins[name];
    if (join !== undefined) return { op: join, args: children.map((child) => this.read(child, depth + 1)) };
    const relation = relations[name];
    if (relation !== undefined) return this.#place(relation, element);
    const comparison = comparisons[name];
    if (comparison !== undefined) return this.#compare(comparison, element);
    if (name === 'PropertyIsLike') return this.#like(element);
    if (name === 'PropertyIsNull' || name === 'PropertyIsNil') return { op: 'isNull', args: [this.#property(element)] };
    if (name === 'PropertyIsBetween') return this.#between(element);
    throw unknownElement(name);
  }

  #property(element: XmlElement): { readonly property: string } {
    const [reference] = [...elementsNamed(element, 'ValueReference'), ...elementsNamed(element, 'PropertyName')];
    if (!reference) throw new Problem('KV-Z11', { parameter: 'ValueReference' });
    return { property: localName(reference.text) };
  }

  #compare(op: string, element: XmlElement): FilterTree {
    const property = this.#property(element);
    const [literal] = elementsNamed(element, 'Literal');
    if (!literal) throw unknownElement(element.children.at(-1)?.name ?? element.name);
    const args = [property, this.#value(property.property, literal.text)];
    if (element.attributes.matchCase !== 'false') return { op, args };
    return { op, args: args.map((arg) => ({ op: 'casei', args: [arg] })) };
  }

  #like(element: XmlElement): FilterTree {
    const {
      wildCard = '*',
      singleChar = '?',
      escapeChar = '!',
      escape: escapeSign = escapeChar,
      matchCase,
    } = element.attributes;
    const text = elementsNamed(element, 'Literal')[0]?.text ?? '';
    const pattern: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const sign = text[at] ?? '';
      if (sign === escapeSign && at + 1 < text.length) pattern.push(plain(text[++at] ?? ''));
      else if (sign === wildCard) pattern.push('%');
      else pattern.push(sign === singleChar ? '_' : plain(sign));
    }
    const args: FilterTree[] = [this.#property(element), pattern.join('')];
    return { op: 'like', args: matchCase === 'false' ? args.map((arg) => ({ op: 'casei', args: [arg] })) : args };
  }

  #between(element: XmlElement): FilterTree {
    const property = this.#property(element);
    const [low] = elementsNamed(element, 'LowerBoundary').flatMap((part) => elementsNamed(part, 'Literal'));
    const [high] = elementsNamed(element, 'UpperBoundary').flatMap((part) => elementsNamed(part, 'Literal'));
    if (!low || !high) throw new Problem('KV-Z11', { parameter: low ? 'UpperBoundary' : 'LowerBoundary' });
    const ends = [low, high].map(({ text }) => this.#value(property.property, text));
    return { op: 'between', args: [property, ...ends] };
  }

  #place(op: string, element: XmlElement): FilterTree {
    const asked = [...elementsNamed(element, 'ValueReference'), ...elementsNamed(element, 'PropertyName')][0];
    const geometry = element.children.find(({ name }) => name !== 'ValueReference' && name !== 'PropertyName');
    if (!geometry) throw new Problem('KV-Z11', { parameter: 'gml:Envelope' });
    const [own = ''] = [...this.#queryables].flatMap(([name, kind]) => (kind === 'geometry' ? [name] : []));
    const property = asked ? localName(asked.text) : own;
    return { op, args: [{ property }, readPlace(geometry, this.#seen)] };
  }

  #value(property: string, text: string): FilterTree {
    const kind: Kind | 'geometry' = kindOf(property, this.#queryables);
    const value = text.trim();
    switch (kind) {
      case 'number':
        if (value !== '' && Number.isFinite(Number(value))) return Number(value);
        throw new Problem('KV-Z2', {
          parameter: property,
          found: value.slice(0, 60),
          valid: { da: 'et tal', en: 'a number' },
        });
      case 'boolean':
        return value === 'true' || value === '1';
      case 'date':
        return { date: value };
      case 'timestamp':
        return { timestamp: value };
      case 'string':
      case 'geometry':
        return text;
    }
  }
}

// Names come with a prefix, or as a path from the feature.
function localName(text: string): string {
  const last = text.trim().split('/').at(-1) ?? '';
  return last.split(':').at(-1) ?? last;
}

function plain(sign: string): string {
  return sign === '%' || sign === '_' || sign === '\\' ? `\\${sign}` : sign;
}

function unknownElement(name: string): Problem<'KV-Z13'> {
  const valid = [...Object.keys(joins), ...fesElements.comparisons, ...fesElements.relations, 'ResourceId'];
  return new Problem('KV-Z13', { found: name.slice(0, 60), valid });
}
