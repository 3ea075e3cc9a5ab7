import { must } from '../../domain/kernel/invariant.ts';
import type { TwinSpace } from './twin-space.ts';

/**
 * Distance from one unit to every other, NaN where a unit lacks a variable, 0 to itself.
 * @param into - One number a unit; handed in so that a run over all units makes one array only.
 * @source tvillinger.md section 3, step 5
 */
export function measureDistances(space: TwinSpace, subject: number, into: Float64Array): Float64Array {
  if (space.method.metric === 'euclid' && isPooled(space)) pooledEuclid(space, subject, into);
  else measureAny(space, subject, into);
  if (space.method.rebase === 'max1') rebase(into);
  return into;
}

/** Distances between all units, a row a subject. Eight bytes a pair: for some thousand units take rows one at a time. */
export function distanceMatrix(space: TwinSpace): Float64Array {
  const count = space.ids.length;
  const matrix = new Float64Array(count * count);
  for (let unit = 0; unit < count; unit++) {
    measureDistances(space, unit, matrix.subarray(unit * count, (unit + 1) * count));
  }
  return matrix;
}

/** Whether all variables stand under one root. */
export function isPooled({ method, groupWeights }: TwinSpace): boolean {
  return method.combine === 'pooled' || groupWeights.length === 1;
}

/** What one group of variables adds to the distance: its weight × its own distance, of one pair. */
export function groupDistances(space: TwinSpace, subject: number, other: number): Float64Array {
  const pooled = isPooled(space);
  const sums = new Float64Array(pooled ? 1 : space.groupWeights.length);
  const width = space.variables.length;
  space.variables.forEach(({ weight, group }, v) => {
    const apart = (space.scaled[subject * width + v] ?? 0) - (space.scaled[other * width + v] ?? 0);
    const part = weight * (space.method.metric === 'euclid' ? apart * apart : Math.abs(apart));
    sums[pooled ? 0 : group] = (sums[pooled ? 0 : group] ?? 0) + part;
  });
  if (space.method.metric === 'city-block') return sums;
  // W·√(Σ(w/W)·d²) = √(W·Σw·d²), where W is the group's weight.
  return sums.map((sum, group) => Math.sqrt(pooled ? sum : sum * must(space.groupWeights[group], 'group')));
}

function pooledEuclid({ scaled, variables, ids }: TwinSpace, subject: number, into: Float64Array): void {
  const width = variables.length;
  const own = scaled.slice(subject * width, (subject + 1) * width);
  const weights = Float64Array.from(variables, ({ weight }) => weight);
  for (let unit = 0, at = 0; unit < ids.length; unit++) {
    let sum = 0;
    for (let v = 0; v < width; v++, at++) {
      const apart = (own[v] as number) - (scaled[at] as number);
      sum += (weights[v] as number) * apart * apart;
    }
    into[unit] = Math.sqrt(sum);
  }
}

function measureAny(space: TwinSpace, subject: number, into: Float64Array): void {
  for (let unit = 0; unit < space.ids.length; unit++) {
    const usable = space.usable[subject] === 1 && space.usable[unit] === 1;
    into[unit] = usable ? groupDistances(space, subject, unit).reduce((sum, part) => sum + part, 0) : Number.NaN;
  }
}

function rebase(distances: Float64Array): void {
  let largest = 0;
  for (const distance of distances) if (distance > largest) largest = distance;
  if (largest === 0) return;
  for (let unit = 0; unit < distances.length; unit++) distances[unit] = (distances[unit] ?? Number.NaN) / largest;
}
