import type { SheetFigureDefinition } from '../../model/sheet-figure.ts';
import type { ReferenceKey } from '../../model/table-definition.ts';
import { kommuneFigures } from '../factsheets/kommune-figures.ts';
import { nationalFigures } from '../factsheets/national-figures.ts';
import { framePriceIndex } from '../grants/price-index.ts';
import { tables } from '../tables/index.ts';

// A map, so that a key of the tables cannot be left out.
const keysOfTables: { readonly [K in ReferenceKey]: true } = {
  personindkomst_gns_land: true,
  bruttoindkomst_gns_region: true,
  doemte_pct_land: true,
  doemte_pct_land_2aar: true,
  husleje_m2_land: true,
  befolkning_kommune: true,
};

// Dwellings, building and move-outs of kommuner are figures of fact sheets too, but have deliveries of their own.
const deliveredHere = (key: string): boolean => key.startsWith('faktaark.');

function keysOf({ binding }: SheetFigureDefinition): readonly string[] {
  return binding.kind === 'references' ? binding.keys.filter(deliveredHere) : [];
}

/** Keys of reference values that tables, fact sheets and grants read. @source persondata.md section 4.9; faktaark.md sections 2-4 */
export const readReferenceKeys: readonly string[] = [
  ...Object.keys(keysOfTables),
  framePriceIndex.key,
  ...[...nationalFigures, ...kommuneFigures].flatMap(keysOf),
];

/** Keys of table cells for all residents: table, row and measure. */
export const cellKeys: readonly string[] = tables.flatMap(({ id, rows, measures }) =>
  rows.flatMap(({ code }) => measures.map((measure) => `${id}:${code}:${measure.id}`)),
);
