import type { Text } from '../../kernel/language.ts';
import type { SheetComparisonDefinition, SheetRatioDefinition, SheetTerm } from '../../model/sheet-comparison.ts';

const stock: readonly SheetTerm[] = ['F02', 'F03', 'F04'].map((figure) => ({ figure }));
const started: readonly SheetTerm[] = ['F05', 'F06', 'F07'].map((figure) => ({ figure }));
const [percent, kroner]: readonly [Text, Text] = [
  { da: 'pct.', en: 'per cent' },
  { da: 'kr.', en: 'DKK' },
];

function ratio(
  id: string,
  name: Text,
  about: Text,
  rest: Omit<SheetRatioDefinition, 'id' | 'version' | 'name' | 'about'>,
): SheetRatioDefinition {
  return { id, version: '1', name, about, ...rest };
}

const shareOfType = (id: string, figure: string, da: string, en: string): SheetRatioDefinition =>
  ratio(
    id,
    { da: `Andel ${da}`, en: `Share of ${en}` },
    {
      da: `Almene ${da} i procent af alle almene boliger.`,
      en: `Social housing ${en} per hundred social housing dwellings.`,
    },
    { unit: percent, decimals: 1, per: 100, numerator: [{ figure }], denominator: stock },
  );

const own = (id: string, figure: string, name: Text, about: Text): SheetRatioDefinition =>
  ratio(id, name, about, {
    ...{ unit: percent, decimals: 1, per: 100 },
    numerator: [{ figure, part: 'numerator' }],
    denominator: [{ figure, part: 'denominator' }],
  });

/**
 * Figures of a kommune made comparable with those of others.
 * @source faktaark.md section 6; usual ranges: section 9; the five nearest: docs/decisions/042
 */
export const kommuneComparison: SheetComparisonDefinition = {
  id: 'kommune-sammenligning',
  version: '1',
  mostChosen: 3,
  places: { da: 'kommuner', en: 'municipalities' },
  ground: [
    {
      ...{ id: 'H01', version: '1', of: 'place', unit: 'persons', rounding: [], qualified: false },
      name: { da: 'Indbyggere', en: 'Inhabitants' },
      about: { da: 'Indbyggere i kommunen den 1. januar.', en: 'Inhabitants of the municipality on 1 January.' },
      formula: { da: 'Indlæst med kilde.', en: 'Imported with its source.' },
      years: { first: 0, last: 0 },
      binding: { kind: 'references', keys: ['befolkning_kommune'] },
      source: 'faktaark.md section 6',
    },
  ],
  ratios: [
    ratio(
      'S01',
      { da: 'Beboere i almene boliger', en: 'Residents of social housing' },
      { da: 'I procent af kommunens indbyggere.', en: 'Per hundred inhabitants of the municipality.' },
      { unit: percent, decimals: 1, per: 100, numerator: [{ figure: 'F01' }], denominator: [{ figure: 'H01' }] },
    ),
    ratio(
      'S02',
      { da: 'Beboere pr. almen bolig', en: 'Residents per social housing dwelling' },
      { da: 'Beboere delt med almene boliger.', en: 'Residents divided by social housing dwellings.' },
      {
        ...{ unit: { da: '', en: '' }, decimals: 2, per: 1, numerator: [{ figure: 'F01' }], denominator: stock },
        usual: { low: 1.2, high: 2.5 },
      },
    ),
    shareOfType('S03', 'F02', 'ungdomsboliger', 'youth dwellings'),
    shareOfType('S04', 'F03', 'familieboliger', 'family dwellings'),
    shareOfType('S05', 'F04', 'ældreboliger', 'dwellings for the elderly'),
    ratio(
      'S06',
      { da: 'Igangsatte boliger', en: 'Dwellings started' },
      {
        da: 'Pr. 1.000 almene boliger, tre kalenderår.',
        en: 'Per 1,000 social housing dwellings, three calendar years.',
      },
      { unit: { da: '', en: '' }, decimals: 1, per: 1000, numerator: started, denominator: stock },
    ),
    {
      ...own(
        'S07',
        'F08',
        { da: 'Fraflytningsprocent, familieboliger', en: 'Move-out per cent, family dwellings' },
        { da: 'Definition FRA-LBF.', en: 'Definition FRA-LBF.' },
      ),
      usual: { low: 1, high: 60 },
    },
    {
      ...own(
        'S08',
        'F09',
        { da: 'Almen andel af boligmassen', en: 'Social housing as a share of the housing stock' },
        { da: 'Definition AND-BEBOEDE.', en: 'Definition AND-BEBOEDE.' },
      ),
      usual: { low: 0, high: 100 },
    },
    ratio(
      'S09',
      { da: 'Husleje pr. bolig om året', en: 'Rent per dwelling a year' },
      {
        da: 'Huslejeomsætning delt med boligerne i de afdelinger, der har regnskab.',
        en: 'Rent turnover divided by the dwellings of the afdelinger that have accounts.',
      },
      {
        ...{ unit: kroner, decimals: 0, per: 1 },
        numerator: [{ figure: 'F10' }],
        denominator: [{ figure: 'F10', part: 'dwellings' }],
        usual: { low: 30_000, high: 120_000 },
      },
    ),
    ratio(
      'S10',
      { da: 'Husleje pr. m² om året', en: 'Rent per m² a year' },
      { da: 'Huslejeomsætning delt med boligernes areal.', en: 'Rent turnover divided by the area of the dwellings.' },
      {
        ...{ unit: kroner, decimals: 0, per: 1 },
        numerator: [{ figure: 'F10' }],
        denominator: [{ figure: 'F10', part: 'm2' }],
      },
    ),
    ratio(
      'S11',
      { da: 'Renoveret pr. almen bolig', en: 'Renovated per social housing dwelling' },
      {
        da: 'Med støtte fra Landsbyggefonden, tre kalenderår.',
        en: 'With support from Landsbyggefonden, three calendar years.',
      },
      { unit: kroner, decimals: 0, per: 1, numerator: [{ figure: 'F12' }], denominator: stock },
    ),
  ],
  nearest: {
    id: 'NAER-5',
    version: '1',
    about: {
      da: 'De fem kommuner, der ligner mest: almen andel af boligmassen, fordeling på boligtyper, beboere pr. bolig og andel af indbyggerne, hver målt i standardafvigelser og med samme vægt.',
      en: 'The five municipalities most alike: social housing as a share of the stock, distribution by type, residents per dwelling and share of the inhabitants, each in standard deviations and with equal weight.',
    },
    count: 5,
    ratios: ['S01', 'S02', 'S03', 'S05', 'S08'],
  },
};
