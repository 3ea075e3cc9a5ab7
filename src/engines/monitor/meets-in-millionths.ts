import type { CriterionOperator } from '../../domain/model/criterion.ts';

const millionths = 1_000_000;

/**
 * Whether drawn values meet a line, both as whole millionths, so that a draw on the line is on it. For thousands of draws; a verdict on a
 * figure compares exact fractions.
 * @param threshold - A decimal text as lines have it.
 */
export function meetsInMillionths(threshold: string, op: CriterionOperator): (value: number) => boolean {
  const line = Math.round(Number(threshold) * millionths);
  const drawn = (value: number): number => Math.round(value * millionths);
  switch (op) {
    case 'gt':
      return (value) => drawn(value) > line;
    case 'ge':
      return (value) => drawn(value) >= line;
    case 'lt':
      return (value) => drawn(value) < line;
  }
}
