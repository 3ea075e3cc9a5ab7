import type { Category } from '../../model/classification.ts';

/** The highest age a delivery may hold (persondata.md 4.1, `alder`); open age groups end here. */
const highestAge = 125;

/** One age group, both ends included. Without `to` it is open upwards: "60 år og derover". */
export function ageBand(code: string, from: number, to?: number): Category {
  const open = to === undefined;
  return {
    code,
    label: open
      ? { da: `${from} år og derover`, en: `Aged ${from} and over` }
      : { da: `${from}-${to} år`, en: `Aged ${from}-${to}` },
    from: String(from),
    to: String(open ? highestAge : to),
    upper: 'in',
  };
}
