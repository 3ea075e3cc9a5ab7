import { formatCount } from '../../domain/kernel/format-number.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseStock } from '../../domain/model/stock.ts';
import type { PlaceFact } from './place-relations.ts';

const fact = (da: string, en: string, value: Text): PlaceFact => ({ label: { da, en }, value });

/**
 * Dwellings, form of building and first year of an afdeling, dwellings of an organisation: from the newest year of the
 * release's stock that has it, so that one that has ended keeps its own. Nothing where none was delivered.
 */
export function stockFacts(stock: ReleaseStock | undefined, place: PlaceRef): readonly PlaceFact[] {
  if (stock === undefined || (place.kind !== 'afd' && place.kind !== 'org')) return [];
  for (const year of stock.years.toReversed()) {
    const { ids, columns } = place.kind === 'afd' ? year.afdelinger : year.organisationer;
    const at = ids.indexOf(place.key);
    if (at < 0) continue;
    const of = (column: keyof typeof columns): number => columns[column][at] ?? Number.NaN;
    const dwellings = of('family') + of('youth') + of('elderly');
    const { etage, taetLav } = { etage: of('etage'), taetLav: of('taetLav') };
    const firstYear = of('firstYear');
    return [
      ...(dwellings > 0
        ? [fact('Boliger', 'Dwellings', { da: formatCount(dwellings, 'da'), en: formatCount(dwellings, 'en') })]
        : []),
      ...(etage + taetLav > 0 ? [fact('Byggeri', 'Buildings', formName(stock, etage, taetLav))] : []),
      ...(firstYear > 0 ? [fact('Taget i brug', 'In use from', { da: `${firstYear}`, en: `${firstYear}` })] : []),
    ];
  }
  return [];
}

function formName({ rules }: ReleaseStock, etage: number, taetLav: number): Text {
  if (etage === taetLav) return rules.names.form[rules.formOfTie];
  return rules.names.form[etage > taetLav ? 'etage' : 'taetLav'];
}
