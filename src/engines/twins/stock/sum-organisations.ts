import type { StockColumn, UnitColumns } from '../../../domain/model/stock.ts';

/** Columns of an organisation that are sums of its afdelinger's; one unknown part makes the sum unknown. */
const summed = [
  'fifths',
  'family',
  'youth',
  'elderly',
  'care',
  'commercial',
  'institutions',
  'garages',
  'afdelinger',
  'etage',
  'taetLav',
  'dwellingM2',
  'grossM2',
  'outdoorM2',
] as const;

/**
 * The stock of organisations from that of their afdelinger. The centroid is weighed by dwellings and leaves afdelinger
 * without coordinates out; `outdoorWithheld` is 1 where a part is.
 * @param organisation - Each afdeling's organisation, in the order of the afdelinger.
 */
export function sumOrganisations(
  afdelinger: UnitColumns<StockColumn>,
  organisation: readonly string[],
): UnitColumns<StockColumn> {
  const members = Map.groupBy(organisation.keys(), (at) => organisation[at] ?? '');
  const ids = [...members.keys()].sort();
  const { columns } = afdelinger;
  const fold = (make: (own: readonly number[]) => number): Float64Array =>
    Float64Array.from(ids, (id) => make(members.get(id) ?? []));
  const sumOf = (column: Float64Array, own: readonly number[]): number =>
    own.reduce((sum, at) => sum + (column[at] ?? Number.NaN), 0);
  const sums = Object.fromEntries(summed.map((name) => [name, fold((own) => sumOf(columns[name], own))]));
  const dwellings = (at: number): number =>
    (columns.family[at] ?? 0) + (columns.youth[at] ?? 0) + (columns.elderly[at] ?? 0);
  const centre = (axis: Float64Array): Float64Array =>
    fold((own) => {
      const placed = own.filter((at) => !Number.isNaN(axis[at]));
      const weight = placed.reduce((sum, at) => sum + dwellings(at), 0);
      return placed.reduce((sum, at) => sum + (axis[at] ?? 0) * dwellings(at), 0) / weight;
    });
  return {
    ids,
    columns: {
      ...(sums as { [K in (typeof summed)[number]]: Float64Array }),
      firstYear: fold(() => Number.NaN),
      outdoorWithheld: fold((own) => Math.max(...own.map((at) => columns.outdoorWithheld[at] ?? 0))),
      x: centre(columns.x),
      y: centre(columns.y),
    },
  };
}
