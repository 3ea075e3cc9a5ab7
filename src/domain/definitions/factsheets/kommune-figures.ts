import type { Text } from '../../kernel/language.ts';
import type {
  RoundingStep,
  SheetBinding,
  SheetFigureDefinition,
  SheetUnit,
  YearSpan,
} from '../../model/sheet-figure.ts';

const exact: readonly RoundingStep[] = [];
/** Ten thousand and more to the nearest hundred, a thousand and more to the nearest ten. */
const residents: readonly RoundingStep[] = [
  { from: 10_000, to: 100 },
  { from: 1_000, to: 10 },
];
const stockYear: YearSpan = { first: 0, last: 0 };
const lastYear: YearSpan = { first: -1, last: -1 };
const threeYears: YearSpan = { first: -3, last: -1 };

interface Figure {
  readonly unit: SheetUnit;
  readonly name: Text;
  readonly about: Text;
  readonly formula: Text;
  readonly binding: SheetBinding;
  readonly years?: YearSpan;
  readonly rounding?: readonly RoundingStep[];
}

function figure(id: string, source: string, { rounding = exact, ...rest }: Figure): SheetFigureDefinition {
  return { id, version: '1', of: 'place', qualified: false, rounding, source, ...rest };
}

const types = [
  { code: 'U', da: 'ungdomsboliger', en: 'youth dwellings', stock: 'F02', started: 'F05' },
  { code: 'F', da: 'familieboliger', en: 'family dwellings', stock: 'F03', started: 'F06' },
  { code: 'A', da: 'ældreboliger', en: 'dwellings for the elderly', stock: 'F04', started: 'F07' },
] as const;

const stock = types.map(({ code, da, en, stock: id }) =>
  figure(id, 'faktaark.md F02-F04', {
    unit: 'dwellings',
    years: stockYear,
    name: { da: `Almene ${da}`, en: `Social housing ${en}` },
    about: {
      da: `Almene ${da} i kommunen den 1. januar.`,
      en: `Social housing ${en} in the municipality on 1 January.`,
    },
    formula: { da: `Boliger af typen ${code} i alt.`, en: `Dwellings of type ${code}, total.` },
    binding: { kind: 'references', keys: [`bestand.almen.${code}`] },
  }),
);

const started = types.map(({ code, da, en, started: id }) =>
  figure(id, 'faktaark.md F05-F07', {
    unit: 'dwellings',
    years: threeYears,
    name: { da: `Igangsatte almene ${da}`, en: `Social housing ${en} started` },
    about: {
      da: `Almene ${da}, som der blev begyndt at bygge i de tre kalenderår.`,
      en: `Social housing ${en} on which building began in the three calendar years.`,
    },
    formula: { da: 'Sum af årenes igangsatte boliger.', en: 'Sum of the dwellings started in each year.' },
    binding: { kind: 'references', keys: [`bestand.igangsat.${code}`] },
  }),
);

/**
 * Figures of a kommune's own on its sheet.
 * @source faktaark.md sections 1-3
 */
export const kommuneFigures: readonly SheetFigureDefinition[] = [
  figure('F01', 'faktaark.md F01', {
    unit: 'persons',
    years: stockYear,
    rounding: residents,
    name: { da: 'Beboere i almene boliger', en: 'Residents of social housing' },
    about: {
      da: 'Personer med bopæl i en almen afdeling i kommunen den 1. januar.',
      en: 'Persons living in social housing in the municipality on 1 January.',
    },
    formula: { da: 'Tabel T00, beboere i alt.', en: 'Table T00, all residents.' },
    binding: { kind: 'table', table: 'T00', row: 'I_ALT', measure: 'n' },
  }),
  ...stock,
  ...started,
  figure('F08', 'faktaark.md section 3, FRA-LBF', {
    unit: 'per-cent',
    years: lastYear,
    name: { da: 'Fraflytningsprocent, familieboliger', en: 'Move-out per cent, family dwellings' },
    about: {
      da: 'Husstande, der flyttede fra en almen familiebolig og ud af afdelingen, i procent af familieboligerne (definition FRA-LBF). Flytninger i afdelingen og udlejning i højst en måned tæller ikke.',
      en: 'Households that moved out of a family dwelling in social housing and out of its afdeling, per hundred family dwellings (definition FRA-LBF). Moves within the afdeling and lets of at most a month do not count.',
    },
    formula: {
      da: '(Eksterne fraflytninger − udlejninger i højst en måned) / familieboliger.',
      en: '(External move-outs − lets of at most a month) / family dwellings.',
    },
    binding: { kind: 'references', keys: ['fraflytninger.FRA-LBF.F'], per: ['fraflytninger.boliger.F'] },
  }),
  figure('F09', 'faktaark.md section 2, AND-BEBOEDE', {
    unit: 'per-cent',
    years: stockYear,
    name: { da: 'Almene boligers andel af boligmassen', en: 'Social housing as a share of the housing stock' },
    about: {
      da: 'Almene boliger i procent af kommunens beboede boliger (definition AND-BEBOEDE).',
      en: 'Social housing dwellings per hundred inhabited dwellings of the municipality (definition AND-BEBOEDE).',
    },
    formula: {
      da: 'Almene boliger i alt / beboede boliger.',
      en: 'All social housing dwellings / inhabited dwellings.',
    },
    binding: {
      kind: 'references',
      keys: types.map(({ code }) => `bestand.almen.${code}`),
      per: ['bestand.beboede'],
    },
  }),
  figure('F10', 'faktaark.md F10', {
    unit: 'kr',
    years: lastYear,
    name: { da: 'Huslejeomsætning', en: 'Rent turnover' },
    about: {
      da: 'Husleje af almene boliger i regnskabsåret. Erhvervslejemål er ikke med.',
      en: 'Rent of social housing dwellings in the accounting year. Commercial tenancies are not included.',
    },
    formula: {
      da: 'Sum af konto 201.1-201.3 i afdelingernes regnskaber.',
      en: 'Sum of accounts 201.1-201.3 of the afdelinger.',
    },
    binding: { kind: 'accounts', accounts: ['201.1', '201.2', '201.3'], coveragePercent: 80 },
  }),
  figure('F11', 'faktaark.md F11', {
    unit: 'kr',
    name: { da: 'Lokal omsætning af indkøb', en: 'Local turnover from purchases' },
    about: {
      da: 'Boligorganisationernes indkøb, som kilden regner for lokale. Tallet er indlæst og ikke beregnet i Kvarter.',
      en: 'Purchases of the housing organisations that the source counts as local. Imported, not computed in Kvarter.',
    },
    formula: { da: 'Indlæst med kilde.', en: 'Imported with its source.' },
    binding: { kind: 'references', keys: ['faktaark.F11'] },
  }),
  figure('F12', 'faktaark.md F12', {
    unit: 'kr',
    years: threeYears,
    name: { da: 'Renoveret med støtte fra Landsbyggefonden', en: 'Renovated with support from Landsbyggefonden' },
    about: {
      da: 'Udgifter til renovering med støtte fra Landsbyggefonden i de tre kalenderår, efter betaling.',
      en: 'Costs of renovation with support from Landsbyggefonden in the three calendar years, by payment.',
    },
    formula: { da: 'Sum af årenes beløb.', en: 'Sum of the amounts of each year.' },
    binding: { kind: 'references', keys: ['bestand.renoveret'] },
  }),
];
