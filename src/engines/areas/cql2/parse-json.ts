import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { FilterGeometry, FilterLimits, FilterTree, IntervalEnd } from './filter-tree.ts';
import { standardOperation } from './standard-operations.ts';

/**
 * Reads a filter written as CQL2 JSON. Nothing in it is passed over: a member that means nothing is told.
 * @throws Problem KV-Y1 with the character for broken JSON, else with the path in `found`; KV-Y2 when it is too long
 * or too deep.
 * @source OGC 21-065r2, JSON schema of CQL2
 */
export function parseCqlJson(filter: string, limits: FilterLimits): FilterTree {
  if (filter.length > limits.length) throw new Problem('KV-Y2', { what: 'length', most: limits.length });
  return new JsonReader(filter, limits).read();
}

type Members = Readonly<Record<string, unknown>>;

const dimensions: Readonly<Record<string, number>> = {
  Point: 1,
  LineString: 2,
  MultiPoint: 2,
  Polygon: 3,
  MultiLineString: 3,
  MultiPolygon: 4,
};

class JsonReader {
  readonly #text: string;
  readonly #limits: FilterLimits;

  constructor(text: string, limits: FilterLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): FilterTree {
    return this.#tree(this.#parsed(), '$', 1);
  }

  #parsed(): unknown {
    try {
      return JSON.parse(this.#text);
    } catch (error) {
      const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
      const at = place === undefined ? this.#text.length : Number(place);
      throw new Problem('KV-Y1', { at: at + 1, found: this.#text.slice(at, at + 20), expected: 'CQL2 JSON' });
    }
  }

  #tree(value: unknown, path: string, depth: number): FilterTree {
    if (depth > this.#limits.depth) throw new Problem('KV-Y2', { what: 'depth', most: this.#limits.depth });
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (Array.isArray(value)) return value.map((part, i) => this.#tree(part, `${path}[${i}]`, depth + 1));
    if (typeof value !== 'object' || value === null) throw this.#wrong(path, 'a literal, a property or an operation');
    const members = value as Members;
    if ('op' in members) return this.#operation(members, path, depth);
    if ('type' in members) return this.#geometry(members, path, depth);
    return this.#leaf(members, path, depth);
  }

  #operation(members: Members, path: string, depth: number): FilterTree {
    const { op, args } = this.#only(members, ['op', 'args'], path);
    if (typeof op !== 'string' || op === '') throw this.#wrong(`${path}.op`, 'the name of an operation');
    if (!Array.isArray(args)) throw this.#wrong(`${path}.args`, 'a list of arguments');
    return {
      op: standardOperation(op) ?? op,
      args: args.map((arg, i) => this.#tree(arg, `${path}.args[${i}]`, depth + 1)),
    };
  }

  #leaf(members: Members, path: string, depth: number): FilterTree {
    const [[name, value] = ['', undefined], ...more] = Object.entries(members);
    if (more.length > 0) throw this.#wrong(`${path}.${more[0]?.[0]}`, `nothing beside ${name}`);
    if ((name === 'property' || name === 'date' || name === 'timestamp') && typeof value === 'string') {
      return { [name]: value } as FilterTree;
    }
    if (name === 'interval' && Array.isArray(value) && value.length === 2) {
      return { interval: value.map((end, i) => this.#end(end, `${path}.interval[${i}]`, depth + 1)) };
    }
    if (name === 'bbox' && Array.isArray(value) && (value.length === 4 || value.length === 6)) {
      return { bbox: value.map((one, i) => this.#number(one, `${path}.bbox[${i}]`)) };
    }
    throw this.#wrong(`${path}.${name}`, 'op, property, date, timestamp, interval, bbox or a GeoJSON geometry');
  }

  #end(value: unknown, path: string, depth: number): IntervalEnd {
    const end = this.#tree(value, path, depth);
    if (typeof end === 'string') return end;
    if (typeof end === 'object' && ('property' in end || 'op' in end)) return end;
    throw this.#wrong(path, "a day or moment, '..' or a property");
  }

  #geometry(members: Members, path: string, depth: number): FilterGeometry {
    const { type } = members;
    if (type === 'GeometryCollection') {
      const { geometries } = this.#only(members, ['type', 'geometries'], path);
      if (!Array.isArray(geometries)) throw this.#wrong(`${path}.geometries`, 'a list of geometries');
      if (depth > this.#limits.depth) throw new Problem('KV-Y2', { what: 'depth', most: this.#limits.depth });
      return {
        type,
        geometries: geometries.map((part, i) =>
          this.#geometry(this.#object(part, `${path}.geometries[${i}]`), `${path}.geometries[${i}]`, depth + 1),
        ),
      };
    }
    const levels = typeof type === 'string' ? dimensions[type] : undefined;
    if (levels === undefined) throw this.#wrong(`${path}.type`, 'the name of a GeoJSON geometry');
    const { coordinates } = this.#only(members, ['type', 'coordinates', 'bbox'], path);
    return { type, coordinates: this.#positions(coordinates, levels, `${path}.coordinates`) } as FilterGeometry;
  }

  #positions(value: unknown, levels: number, path: string): unknown {
    if (!Array.isArray(value)) throw this.#wrong(path, 'a list of coordinates');
    if (levels > 1) return value.map((part, i) => this.#positions(part, levels - 1, `${path}[${i}]`));
    if (value.length !== 2 && value.length !== 3) throw this.#wrong(path, 'two or three numbers');
    return value.map((one, i) => this.#number(one, `${path}[${i}]`));
  }

  #number(value: unknown, path: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw this.#wrong(path, 'a number');
  }

  #object(value: unknown, path: string): Members {
    if (typeof value === 'object' && value !== null) return value as Members;
    throw this.#wrong(path, 'a geometry');
  }

  #only(members: Members, names: readonly string[], path: string): Members {
    const other = Object.keys(members).find((name) => !names.includes(name));
    if (other === undefined) return members;
    throw this.#wrong(`${path}.${other}`, names.join(', '));
  }

  #wrong(path: string, expected: string): Problem<'KV-Y1'> {
    return new Problem('KV-Y1', { at: 1, found: path.slice(0, 60), expected });
  }
}
