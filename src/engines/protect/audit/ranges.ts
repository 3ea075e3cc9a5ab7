/** Lowest and highest value that each unknown was seen to take in tables an outsider cannot tell apart. */
export interface Ranges {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Accuracy of the solver's points. */
export const tolerance = 1e-6;

/** Ranges of which only the truth is known. */
export function rangesAt(truth: ArrayLike<number>): Ranges {
  return { lowest: Float64Array.from(truth), highest: Float64Array.from(truth) };
}

/** Widens the ranges by another table; `valueIn` is an unknown's value there. */
export function widen({ lowest, highest }: Ranges, valueIn: (unknown: number) => number): void {
  for (let unknown = 0; unknown < lowest.length; unknown++) {
    const value = valueIn(unknown);
    if (value < (lowest[unknown] ?? 0)) lowest[unknown] = value;
    if (value > (highest[unknown] ?? 0)) highest[unknown] = value;
  }
}

/** Width of one range. */
export function widthOf({ lowest, highest }: Ranges, unknown: number): number {
  return (highest[unknown] ?? 0) - (lowest[unknown] ?? 0);
}

/** Whole numbers in one range: every mixture of two possible tables is possible. */
export function wholeNumbersIn({ lowest, highest }: Ranges, unknown: number): number {
  return 1 + Math.floor((highest[unknown] ?? 0) + tolerance) - Math.ceil((lowest[unknown] ?? 0) - tolerance);
}
