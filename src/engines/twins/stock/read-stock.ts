import { must } from '../../../domain/kernel/invariant.ts';
import type { BuildingForm, DwellingKind, StockColumn, StockRules, UnitColumns } from '../../../domain/model/stock.ts';
import type { TwinUnits } from '../twin-space.ts';

/** What is known about one unit's buildings and tenancies; a figure that is not known is absent. */
export interface UnitStock {
  /** Exact in fifths; shown with one decimal. */
  readonly lejemaalsenheder?: number;
  readonly dwellings: number;
  readonly kinds: { readonly [K in DwellingKind]: number };
  readonly care: number;
  readonly commercial: number;
  readonly institutions: number;
  readonly garages: number;
  readonly afdelinger: number;
  /** Lejemålsenheder per afdeling (key `gs`). */
  readonly meanSize?: number;
  readonly firstYear?: number;
  readonly form?: BuildingForm;
  readonly dominant?: DwellingKind;
  readonly dwellingM2?: number;
  readonly grossM2?: number;
  readonly outdoorM2?: number;
  /** The outdoor area came out negative and is not shown. */
  readonly outdoorWithheld: boolean;
  readonly centroid?: { readonly x: number; readonly y: number };
}

const fifthsOfOne = 5;

/** The stock of the unit at a position of the columns. */
export function readStock({ columns }: UnitColumns<StockColumn>, at: number, rules: StockRules): UnitStock {
  const value = (name: StockColumn): number => must(columns[name][at], name);
  const known = <K extends string>(key: K, figure: number): { readonly [P in K]?: number } =>
    Number.isNaN(figure) ? {} : ({ [key]: figure } as { readonly [P in K]: number });
  const kinds = { family: value('family'), youth: value('youth'), elderly: value('elderly') };
  const units = value('fifths') / fifthsOfOne;
  const form = formOf(value('etage'), value('taetLav'), rules);
  const dominant = dominantKind(kinds, rules);
  const [x, y] = [value('x'), value('y')];
  return {
    ...known('lejemaalsenheder', units),
    dwellings: kinds.family + kinds.youth + kinds.elderly,
    kinds,
    care: value('care'),
    commercial: value('commercial'),
    institutions: value('institutions'),
    garages: value('garages'),
    afdelinger: value('afdelinger'),
    ...known('meanSize', units / value('afdelinger')),
    ...known('firstYear', value('firstYear')),
    ...(form ? { form } : {}),
    ...(dominant ? { dominant } : {}),
    ...known('dwellingM2', value('dwellingM2')),
    ...known('grossM2', value('grossM2')),
    ...known('outdoorM2', value('outdoorM2')),
    outdoorWithheld: value('outdoorWithheld') === 1,
    ...(Number.isNaN(x) || Number.isNaN(y) ? {} : { centroid: { x, y } }),
  };
}

/** The form with most dwellings; the rules say which where there are as many in either. None without dwellings. */
export function formOf(etage: number, taetLav: number, rules: StockRules): BuildingForm | undefined {
  if (etage === taetLav) return etage > 0 ? rules.formOfTie : undefined;
  return etage > taetLav ? 'etage' : 'taetLav';
}

/** The kind with most dwellings, the first in the rules' order of equals. None without dwellings. */
export function dominantKind(
  kinds: { readonly [K in DwellingKind]: number },
  rules: StockRules,
): DwellingKind | undefined {
  const [first, ...others] = rules.kindOrder.filter((kind) => kinds[kind] > 0);
  return first && others.reduce((best, kind) => (kinds[kind] > kinds[best] ? kind : best), first);
}

/**
 * The size variables of twins: `le` and `aar` of afdelinger, `le` and `gs` of organisations (all three are there, NaN
 * where not known).
 * @source tvillinger.md section 1
 */
export function stockVariables({ ids, columns }: UnitColumns<StockColumn>): TwinUnits {
  const le = columns.fifths.map((fifths) => fifths / fifthsOfOne);
  return {
    ids,
    columns: new Map([
      ['le', le],
      ['gs', le.map((units, at) => units / (columns.afdelinger[at] ?? Number.NaN))],
      ['aar', columns.firstYear],
    ]),
  };
}
