import type { Relations, WholeRanges } from '../attacks/narrow-ranges.ts';
import { kindsOf } from './component-numbers.ts';

/** Numbers with their truth and first ranges, and the sums an outsider knows between them; grows while it is built. */
export interface MoverSystem {
  /** Adds a number and answers which it is. */
  add(truth: number, low: number, high: number): number;
  /** Adds a sum: numbers on the left are as many as those on the right and a rest of at most `rest`. */
  relate(left: readonly number[], right: readonly number[], rest?: number): void;
  truthOf(number: number): number;
  /** The most a number may be before anything is narrowed. */
  highOf(number: number): number;
  /** The system as the attacks take it. */
  close(): { readonly truth: Int32Array; readonly ranges: WholeRanges; readonly relations: Relations };
}

/** Whole numbers in a row that grows: a system of a year holds a million, too many for lists. */
interface Row {
  push(value: number): void;
  at(index: number): number;
  readonly length: number;
  taken(): Int32Array;
}

const FIRST_ROOM = 1024;

function openRow(): Row {
  let values = new Int32Array(FIRST_ROOM);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const wider = new Int32Array(2 * length);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    at: (index) => values[index] ?? 0,
    get length() {
      return length;
    },
    taken: () => values.slice(0, length),
  };
}

/** An empty system. */
export function openMoverSystem(): MoverSystem {
  const [truth, low, high, starts, numbers] = [openRow(), openRow(), openRow(), openRow(), openRow()];
  const signs = openRow();
  starts.push(0);
  const add = (count: number, from: number, to: number): number => {
    truth.push(count);
    // The truth lies in every range, so that the audit never looks for it where it is not.
    low.push(Math.min(count, from));
    high.push(Math.max(count, to));
    return truth.length - 1;
  };
  const enter = (own: readonly number[], sign: 1 | -1): number => {
    let sum = 0;
    for (const number of own) {
      numbers.push(number);
      signs.push(sign);
      sum += truth.at(number);
    }
    return sum;
  };
  return {
    add,
    relate: (left, right, rest = 0) => {
      const missing = enter(left, 1) - enter(right, -1);
      if (rest > 0) enter([add(Math.min(rest, Math.max(0, missing)), 0, rest)], -1);
      starts.push(numbers.length);
    },
    truthOf: truth.at,
    highOf: high.at,
    close: () => {
      const found = truth.taken();
      const relations = {
        count: starts.length - 1,
        starts: starts.taken(),
        numbers: numbers.taken(),
        signs: Int8Array.from(signs.taken()),
      };
      return {
        truth: found,
        ranges: { low: low.taken(), high: high.taken() },
        relations: { ...relations, kinds: kindsOf(relations, found) },
      };
    },
  };
}
