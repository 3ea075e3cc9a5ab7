import type { Text } from '../../domain/kernel/language.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { StockColumn, UnitColumns } from '../../domain/model/stock.ts';
import type { StockLine, StockValue, TwinStock } from '../../domain/model/twin-economy.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import { readStock, type UnitStock } from '../../engines/twins/stock/read-stock.ts';
import { placesOf, stockOfYear } from './release-index.ts';
import { shownYear } from './twin-accounts.ts';
import { formNames, kindNames } from './twin-words.ts';

interface Line extends Omit<StockLine, 'values'> {
  readonly levels?: TwinLevel;
  readonly of: (stock: UnitStock) => StockValue;
}

const number: Text = { da: 'antal', en: 'number' };
const squareMetres: Text = { da: 'm²', en: 'm²' };
const withheld: Text = { da: 'tilbageholdt', en: 'withheld' };

function shown(value: number | undefined): StockValue {
  return value === undefined ? { status: 'missing' } : { status: 'shown', value };
}

function named(words: Text | undefined): StockValue {
  return words ? { status: 'shown', words } : { status: 'missing' };
}

function outdoor({ outdoorM2, outdoorWithheld }: UnitStock): StockValue {
  return outdoorWithheld ? { status: 'withheld', words: withheld } : shown(outdoorM2);
}

const lines: readonly Line[] = [
  {
    ...{ key: 'le', name: { da: 'Lejemålsenheder', en: 'Lejemålsenheder' }, unit: number, decimals: 1 },
    of: (stock) => shown(stock.lejemaalsenheder),
  },
  {
    ...{ key: 'afdelinger', name: { da: 'Afdelinger', en: 'Afdelinger' }, unit: number, decimals: 0 },
    levels: 'organisation',
    of: (stock) => shown(stock.afdelinger),
  },
  {
    ...{ key: 'boliger', name: { da: 'Boliger', en: 'Dwellings' }, unit: number, decimals: 0 },
    of: (stock) => shown(stock.dwellings),
  },
  {
    ...{ key: 'bolig_m2', name: { da: 'Boligareal', en: 'Floor area of dwellings' }, unit: squareMetres, decimals: 0 },
    of: (stock) => shown(stock.dwellingM2),
  },
  {
    ...{ key: 'brutto_m2', name: { da: 'Bruttoetageareal', en: 'Gross floor area' }, unit: squareMetres, decimals: 0 },
    of: (stock) => shown(stock.grossM2),
  },
  {
    ...{ key: 'ude_m2', name: { da: 'Udeareal', en: 'Outdoor area' }, unit: squareMetres, decimals: 0 },
    of: outdoor,
  },
  {
    key: 'ude_pr_bolig',
    name: { da: 'Udeareal pr. bolig', en: 'Outdoor area per dwelling' },
    ...{ unit: squareMetres, decimals: 1 },
    of: (stock) => {
      const area = outdoor(stock);
      if (area.value === undefined || stock.dwellings === 0)
        return area.status === 'withheld' ? area : shown(undefined);
      return shown(area.value / stock.dwellings);
    },
  },
  {
    ...{ key: 'aar', name: { da: 'Ibrugtaget', en: 'First used' }, unit: { da: 'år', en: 'year' }, decimals: 0 },
    year: true,
    levels: 'afdeling',
    of: (stock) => shown(stock.firstYear),
  },
  {
    ...{ key: 'byggeart', name: { da: 'Byggeart', en: 'Form of building' }, unit: { da: '', en: '' }, decimals: 0 },
    of: ({ form }) => named(form && formNames[form]),
  },
  {
    ...{ key: 'boligtype', name: { da: 'Boligtype', en: 'Kind of dwelling' }, unit: { da: '', en: '' }, decimals: 0 },
    of: ({ dominant }) => named(dominant && kindNames[dominant]),
  },
  {
    ...{ key: 'familie', name: { da: 'Familieboliger', en: 'Family dwellings' }, unit: number, decimals: 0 },
    of: ({ kinds }) => shown(kinds.family),
  },
  {
    ...{ key: 'ungdom', name: { da: 'Ungdomsboliger', en: 'Youth dwellings' }, unit: number, decimals: 0 },
    of: ({ kinds }) => shown(kinds.youth),
  },
  {
    ...{ key: 'aeldre', name: { da: 'Ældreboliger', en: 'Dwellings for the elderly' }, unit: number, decimals: 0 },
    of: ({ kinds }) => shown(kinds.elderly),
  },
  {
    ...{ key: 'erhverv', name: { da: 'Erhvervslejemål', en: 'Commercial tenancies' }, unit: number, decimals: 0 },
    of: (stock) => shown(stock.commercial),
  },
  {
    ...{ key: 'institutioner', name: { da: 'Institutioner', en: 'Institutions' }, unit: number, decimals: 0 },
    of: (stock) => shown(stock.institutions),
  },
  {
    ...{ key: 'garager', name: { da: 'Garager og carporte', en: 'Garages and carports' }, unit: number, decimals: 0 },
    of: (stock) => shown(stock.garages),
  },
];

/**
 * Buildings, tenancies and outdoor area of a unit and its twins at the end of a year. Undefined where the release has
 * no stock.
 * @param ids - The subject first, then its twins.
 * @source tvillinger.md section 1, "Shown but not searched on"
 */
export function twinStock(
  content: ReleaseContent,
  level: TwinLevel,
  ids: readonly string[],
  asked: number | undefined,
): TwinStock | undefined {
  const rules = content.stock?.rules;
  const found = stockOfYear(content, shownYear(content, asked));
  if (!rules || !found) return undefined;
  const columns: UnitColumns<StockColumn> = level === 'afdeling' ? found.afdelinger : found.organisationer;
  const places = placesOf(columns.ids);
  const units = ids.map((id) => {
    const at = places.get(id);
    return at === undefined ? undefined : readStock(columns, at, rules);
  });
  const own = lines.filter(({ levels }) => levels === undefined || levels === level);
  const made = own.map(({ of, levels: _levels, ...look }) => ({
    ...look,
    values: units.map((unit) => (unit ? of(unit) : shown(undefined))),
  }));
  const isWithheld = made.some(({ values }) => values.some(({ status }) => status === 'withheld'));
  return { year: found.year, lines: made, notes: isWithheld ? [withheldNote] : [] };
}

const withheldNote: Text = {
  da: 'Udearealet er tilbageholdt, når det bebyggede areal er større end grunden i de leverede oplysninger.',
  en: 'The outdoor area is withheld where the built area is larger than the plot in what was delivered.',
};
