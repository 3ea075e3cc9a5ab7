import type { AccountRules, KeyFigureDefinition } from '../../model/accounts.ts';

const afdeling = (id: string, da: string, en: string, accounts: readonly string[]): KeyFigureDefinition => ({
  id,
  name: { da, en },
  level: 'afd',
  accounts,
  per: 'dwellingM2',
});

const organisation = (id: string, da: string, en: string, accounts: readonly string[]): KeyFigureDefinition => ({
  id,
  name: { da, en },
  level: 'org',
  accounts,
  per: 'lejemaalsenhed',
});

/**
 * Key figures of accounts. An account stands for its parts where those were delivered in its place, and the other way
 * round.
 * @source tvillinger.md section 7; Product decision (LBF's own list is not public)
 */
export const keyFigures: readonly KeyFigureDefinition[] = [
  afdeling('R01', 'Nettokapitaludgifter', 'Net capital costs', ['101', '102', '103', '104', '105']),
  afdeling('R02', 'Ejendomsskat, vand mv.', 'Property tax, water etc.', ['106', '107', '108']),
  afdeling('R03', 'Renovation', 'Refuse collection', ['109']),
  afdeling('R04', 'Forsikringer', 'Insurance', ['110']),
  afdeling('R05', 'Energi', 'Energy', ['111']),
  afdeling('R06', 'Administrationsbidrag', 'Contribution to administration', ['112.1']),
  afdeling('R07', 'Øvrige bidrag (dispositionsfond, Landsbyggefonden)', 'Other contributions', [
    '112.2',
    '112.3',
    '113',
  ]),
  afdeling('R08', 'Renholdelse', 'Cleaning and caretaking', ['114']),
  afdeling('R09', 'Almindelig vedligeholdelse', 'Ordinary maintenance', ['115']),
  afdeling('R10', 'Planlagt vedligeholdelse, netto', 'Planned maintenance, net of provisions used', ['116']),
  afdeling('R11', 'Istandsættelse ved fraflytning, med henlæggelser', 'Refurbishment at moves, with provisions', [
    '117',
    '121',
    '122',
  ]),
  afdeling('R12', 'Særlige aktiviteter og diverse', 'Special activities and sundries', ['118', '119']),
  afdeling('R13', 'Henlæggelser til planlagt vedligeholdelse', 'Provisions for planned maintenance', ['120']),
  afdeling('R14', 'Andre henlæggelser', 'Other provisions', ['124']),
  afdeling('R15', 'Tab ved lejeledighed og fraflytning', 'Losses by vacancy and at moves', ['129', '130']),
  afdeling('R16', 'Husleje, boliger', 'Rent of dwellings', ['201.1', '201.2', '201.3']),
  organisation('O01', 'Bruttoadministrationsudgifter', 'Gross costs of administration', ['530']),
  organisation('O02', 'Dispositionsfond', 'Disposition fund', ['803']),
  organisation('O03', 'Arbejdskapital', 'Working capital', ['805']),
];

/**
 * When accounts are used: twelve months, a year that is reported for 80 per cent of the dwellings, comparisons over at
 * least five twins.
 * @source 001_f79c08c1773af1f3.txt, tabel 4 note 1; tvillinger.md sections 7 and 10; persondata.md 4.8 (±2 kr.); Product decision (fewest twins, years)
 */
export const accountRules: AccountRules = {
  version: '1',
  source: 'LBF, Datagrundlag for Tvillingeværktøjet, tabel 4; Product decision',
  months: 12,
  coveragePercent: 80,
  sumToleranceKr: 2,
  fewestTwins: 5,
  years: 5,
};
