import type { ReleaseContent } from '../../domain/model/release.ts';
import type { BuildingForm, DwellingKind } from '../../domain/model/stock.ts';
import { placesIn, type YearOfUnits } from '../../engines/twins/stock-column.ts';

type UnitForm = BuildingForm | undefined;
type UnitKind = DwellingKind | undefined;

/**
 * Form of building and kind of dwelling that most dwellings of each unit have; a tie as the rules say, undefined
 * without a dwelling.
 */
export function formsAndKinds(
  content: ReleaseContent,
  { stock, level }: YearOfUnits,
  ids: readonly string[],
): { readonly forms: readonly UnitForm[]; readonly kinds: readonly UnitKind[] } {
  const rules = content.stock?.rules;
  const table = level === 'afdeling' ? stock?.afdelinger : stock?.organisationer;
  if (!rules || !table) return { forms: [], kinds: [] };
  const places = placesIn(table.ids, ids);
  const dwellings = (unit: number, column: 'etage' | 'taetLav' | DwellingKind): number => {
    const count = table.columns[column][places[unit] ?? -1] ?? Number.NaN;
    return Number.isNaN(count) ? 0 : count;
  };
  const formOf = (_: string, unit: number): UnitForm => {
    const etage = dwellings(unit, 'etage');
    const low = dwellings(unit, 'taetLav');
    if (etage === 0 && low === 0) return undefined;
    if (etage === low) return rules.formOfTie;
    return etage > low ? 'etage' : 'taetLav';
  };
  const kindOf = (_: string, unit: number): UnitKind => {
    let most: UnitKind;
    for (const kind of rules.kindOrder) {
      if (dwellings(unit, kind) > (most === undefined ? 0 : dwellings(unit, most))) most = kind;
    }
    return most;
  };
  return { forms: ids.map(formOf), kinds: ids.map(kindOf) };
}
