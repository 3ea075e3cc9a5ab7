import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { compareScalars, type Kind } from './compare-scalars.ts';
import { compileSpatial } from './compile-spatial.ts';
import { compileTemporal } from './compile-temporal.ts';
import { type FeatureTest, kindOf, notHere, type Queryables, type Reading } from './filter-feature.ts';
import type { FilterTree, Operation } from './filter-tree.ts';
import { foldCase, matchesPattern } from './match-pattern.ts';

/**
 * Makes a filter ready to be asked of many features, in the three-valued logic of SQL.
 * @throws Problem KV-Y3 on a property the layer does not have, KV-Y4 on an operation no layer offers, KV-Y5 on kinds
 * that cannot be compared, KV-Y6 on a day that is none.
 * @source OGC 21-065r2; geo-api.md section 4
 */
export function compileFilter(tree: FilterTree, queryables: Queryables): FeatureTest {
  if (typeof tree === 'boolean') return () => tree;
  if (typeof tree !== 'object' || !('op' in tree)) throw notHere(nameOf(tree));
  const { op, args } = tree;
  if (op === 'and' || op === 'or') return joined(op, args, queryables);
  if (op === 'not') return negated(args, queryables);
  if (op.startsWith('s_')) return compileSpatial(tree, queryables);
  if (op.startsWith('t_')) return compileTemporal(tree, (part) => reading(part, queryables));
  return compared(tree, queryables);
}

function joined(op: 'and' | 'or', args: readonly FilterTree[], queryables: Queryables): FeatureTest {
  const tests = args.map((arg) => compileFilter(arg, queryables));
  const settles = op === 'or';
  return (feature) => {
    let isUnknown = false;
    for (const test of tests) {
      const found = test(feature);
      if (found === settles) return settles;
      if (found === undefined) isUnknown = true;
    }
    return isUnknown ? undefined : !settles;
  };
}

function negated(args: readonly FilterTree[], queryables: Queryables): FeatureTest {
  const [arg, ...more] = args;
  if (arg === undefined || more.length > 0) throw notHere('not');
  const test = compileFilter(arg, queryables);
  return (feature) => {
    const found = test(feature);
    return found === undefined ? undefined : !found;
  };
}

const signs: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function compared(tree: Operation, queryables: Queryables): FeatureTest {
  const { op, args } = tree;
  const [first, second, third] = args;
  if (op === 'isNull' && first !== undefined && args.length === 1) return isNull(first, queryables);
  const sign = signs[op];
  if (first === undefined || second === undefined) throw notHere(op);
  if (sign !== undefined && args.length === 2) return pair(op, sign, first, second, queryables);
  if (op === 'like' && args.length === 2) return like(first, second, queryables);
  if (op === 'in' && args.length === 2) return among(first, second, queryables);
  if (op === 'between' && third !== undefined && args.length === 3) {
    const low = pair('between', (order) => order >= 0, first, second, queryables);
    const high = pair('between', (order) => order <= 0, first, third, queryables);
    return (feature) => both(low(feature), high(feature));
  }
  throw notHere(op);
}

function both(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function isNull(of: FilterTree, queryables: Queryables): FeatureTest {
  if (typeof of === 'object' && 'property' in of && queryables.get(of.property) === 'geometry') {
    return (feature) => feature.shape(of.property) === null;
  }
  const { read } = reading(of, queryables);
  return (feature) => read(feature) === null;
}

function pair(
  op: string,
  holds: (order: number) => boolean,
  left: FilterTree,
  right: FilterTree,
  queryables: Queryables,
): FeatureTest {
  const [a, b] = [reading(left, queryables), reading(right, queryables)];
  if (a.kind !== b.kind) throw new Problem('KV-Y5', { op, kinds: [a.kind, b.kind] });
  return (feature) => {
    const [x, y] = [a.read(feature), b.read(feature)];
    return x === null || y === null ? undefined : holds(compareScalars(x, y, a.kind));
  };
}

function like(value: FilterTree, pattern: FilterTree, queryables: Queryables): FeatureTest {
  const [a, b] = [reading(value, queryables), reading(pattern, queryables)];
  const other = [a.kind, b.kind].filter((kind) => kind !== 'string');
  if (other.length > 0) throw new Problem('KV-Y5', { op: 'like', kinds: other });
  return (feature) => {
    const [text, like] = [a.read(feature), b.read(feature)];
    return text === null || like === null ? undefined : matchesPattern(String(text), String(like));
  };
}

function among(value: FilterTree, list: FilterTree, queryables: Queryables): FeatureTest {
  if (!Array.isArray(list)) throw notHere('in');
  const equal = signs['='] as (order: number) => boolean;
  const tests = list.map((one: FilterTree) => pair('in', equal, value, one, queryables));
  return (feature) => {
    const found = tests.map((test) => test(feature));
    if (found.includes(true)) return true;
    return found.includes(undefined) ? undefined : false;
  };
}

const instant = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

function reading(tree: FilterTree, queryables: Queryables): Reading {
  switch (typeof tree) {
    case 'string':
    case 'number':
    case 'boolean':
      return { kind: typeof tree as Kind, read: () => tree };
    default:
  }
  if ('property' in tree) {
    const kind = kindOf(tree.property, queryables);
    if (kind === 'geometry') throw new Problem('KV-Y5', { op: tree.property, kinds: ['geometry'] });
    return { kind, read: (feature) => feature.value(tree.property) };
  }
  if ('date' in tree) return literalTime('date', tree.date);
  if ('timestamp' in tree) return literalTime('timestamp', tree.timestamp);
  if ('op' in tree && tree.op === 'casei' && tree.args[0] !== undefined) {
    const { kind, read } = reading(tree.args[0], queryables);
    if (kind !== 'string') throw new Problem('KV-Y5', { op: 'CASEI', kinds: [kind] });
    return {
      kind,
      read: (feature) => {
        const text = read(feature);
        return text === null ? null : foldCase(String(text));
      },
    };
  }
  throw notHere(nameOf(tree));
}

function literalTime(kind: 'date' | 'timestamp', text: string): Reading {
  if (!instant.test(text) || Number.isNaN(Date.parse(text)) || text.includes('T') !== (kind === 'timestamp')) {
    throw new Problem('KV-Y6', { found: text.slice(0, 40) });
  }
  return { kind, read: () => text };
}

function nameOf(tree: FilterTree): string {
  if (typeof tree !== 'object') return JSON.stringify(tree);
  if (Array.isArray(tree)) return '(…)';
  return 'op' in tree ? tree.op : (Object.keys(tree)[0] ?? '');
}
