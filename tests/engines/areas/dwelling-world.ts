import type { DwellingPlaces } from '../../../src/domain/model/dwellings.ts';

/** One address: unit, metres east and north of the corner the squares of area-world are counted from, dwellings. */
export type Address = readonly [
  unit: string,
  x: number,
  y: number,
  dwellings: number,
  more?: { readonly from?: string; readonly to?: string; readonly level?: number; readonly special?: 1 },
];

/** Where dwellings stand, from addresses in the order given; without a day an address has always been. */
export function dwellingsAt(...addresses: readonly Address[]): DwellingPlaces {
  const column = (figure: (address: Address) => number) => Float64Array.from(addresses, figure);
  const dayOf = (day: string | undefined) => (day === undefined ? Number.NaN : Date.parse(day) / 86_400_000);
  return {
    ids: addresses.map(([unit]) => unit),
    columns: {
      x: column(([, x]) => 498_000 + x),
      y: column(([, , y]) => 6_221_000 + y),
      dwellings: column(([, , , dwellings]) => dwellings),
      fromDay: column(([, , , , more]) => dayOf(more?.from ?? '1990-01-01')),
      toDay: column(([, , , , more]) => dayOf(more?.to)),
      level: column(([, , , , more]) => more?.level ?? Number.NaN),
      special: column(([, , , , more]) => more?.special ?? 0),
    },
  };
}
