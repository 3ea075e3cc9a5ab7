import type { Account, ChartOfAccounts } from '../../model/chart-of-accounts.ts';
import { account, sumAccount } from './define-account.ts';

// What public text names: the method note of the efficiency figures, LBF's rent and cost statistics and its theme
// statistics. Everything without a mark is to be checked against the annex.
const efficiency = 'almeneffektivitet.dk, Dokumentation af data og metode';
const costs = 'lbf.dk, Husleje- og udgiftsstatistik 2008 og 2014';
const refurbishment = 'lbf.dk, Temastatistik 2023:2';
const change2014 = 'lbf.dk, LBF orienterer 2014:1';

const capital: readonly Account[] = [
  sumAccount('cost', '101', ['101.1', '101.2', '101.3'], 'Ydelser på realkreditlån mv.', 'Payments on mortgages'),
  account('cost', '101.1', 'Realkreditlån: afdrag', 'Mortgages: repayments'),
  account('cost', '101.2', 'Realkreditlån: renter', 'Mortgages: interest'),
  account('cost', '101.3', 'Realkreditlån: bidrag', 'Mortgages: fees'),
  account('cost', '102', 'Ydelser på offentlige lån', 'Payments on public loans'),
  account('cost', '103', 'Ydelser på Landsbyggefondens lån', 'Payments on loans of the national building fund'),
  account('cost', '104', 'Indbetalinger efter lånenes udløb', 'Payments after loans have expired'),
  account('cost', '105', 'Beboerindskud og øvrige kapitaludgifter', 'Deposits and other capital costs'),
  sumAccount(
    'cost',
    '105.9',
    ['101', '102', '103', '104', '105'],
    'Nettokapitaludgifter i alt',
    'Net capital costs in all',
  ),
];

const fixed: readonly Account[] = [
  account('cost', '106', 'Ejendomsskatter', 'Property taxes'),
  account('cost', '107', 'Vandafgift og vandafledning', 'Water and drainage'),
  account('cost', '108', 'Kloakbidrag', 'Sewerage'),
  account('cost', '109', 'Renovation', 'Refuse collection', efficiency),
  account('cost', '110', 'Forsikringer', 'Insurance', efficiency),
  account('cost', '111', 'Afdelingens energiforbrug', 'Energy used by the afdeling', efficiency),
  sumAccount(
    'cost',
    '112',
    ['112.1', '112.2', '112.3'],
    'Bidrag til boligorganisationen',
    'Contributions to the organisation',
  ),
  account('cost', '112.1', 'Administrationsbidrag', 'Contribution to administration', efficiency),
  account('cost', '112.2', 'Bidrag til dispositionsfonden', 'Contribution to the disposition fund'),
  account('cost', '112.3', 'Bidrag til arbejdskapitalen', 'Contribution to working capital'),
  sumAccount(
    'cost',
    '113',
    ['113.1', '113.2'],
    'Pligtmæssige bidrag til Landsbyggefonden',
    'Statutory contributions to the national building fund',
  ),
  account('cost', '113.1', 'A-indskud', 'A contributions'),
  account('cost', '113.2', 'G-indskud', 'G contributions'),
  sumAccount(
    'cost',
    '113.9',
    ['106', '107', '108', '109', '110', '111', '112', '113'],
    'Offentlige og andre faste udgifter i alt',
    'Public and other fixed costs in all',
  ),
];

const variable: readonly Account[] = [
  account('cost', '114', 'Renholdelse', 'Cleaning and caretaking', efficiency),
  account('cost', '115', 'Almindelig vedligeholdelse', 'Ordinary maintenance', efficiency),
  sumAccount(
    'cost',
    '116',
    ['116.1', '116.2'],
    'Planlagt og periodisk vedligeholdelse, netto',
    'Planned and periodic maintenance, net',
  ),
  account('cost', '116.1', 'Planlagt vedligeholdelse: afholdte udgifter', 'Planned maintenance: spent'),
  account(
    'cost',
    '116.2',
    'Planlagt vedligeholdelse: dækket af henlæggelser (negativ)',
    'Planned maintenance: covered by provisions (negative)',
  ),
  sumAccount('cost', '117', ['117.1', '117.2'], 'Istandsættelse ved fraflytning, netto', 'Refurbishment at moves, net'),
  account(
    'cost',
    '117.1',
    'Istandsættelse ved fraflytning: afholdte udgifter',
    'Refurbishment at moves: spent',
    refurbishment,
  ),
  account(
    'cost',
    '117.2',
    'Istandsættelse ved fraflytning: dækket af henlæggelser (negativ)',
    'Refurbishment at moves: covered by provisions (negative)',
  ),
  account('cost', '118', 'Særlige aktiviteter', 'Special activities'),
  account('cost', '119', 'Diverse udgifter', 'Sundry costs'),
  sumAccount(
    'cost',
    '119.9',
    ['114', '115', '116', '117', '118', '119'],
    'Variable udgifter i alt',
    'Variable costs in all',
  ),
];

const provisions: readonly Account[] = [
  account('cost', '120', 'Henlæggelse til planlagt vedligeholdelse', 'Provision for planned maintenance'),
  account(
    'cost',
    '121',
    'Henlæggelse til istandsættelse ved fraflytning, A-ordning',
    'Provision for refurbishment, scheme A',
    refurbishment,
  ),
  account(
    'cost',
    '122',
    'Henlæggelse til istandsættelse ved fraflytning, B-ordning',
    'Provision for refurbishment, scheme B',
    refurbishment,
  ),
  account('cost', '123', 'Henlæggelse til tab ved lejeledighed og fraflytning', 'Provision for losses at moves'),
  account('cost', '124', 'Andre henlæggelser', 'Other provisions'),
  sumAccount('cost', '124.8', ['120', '121', '122', '123', '124'], 'Henlæggelser i alt', 'Provisions in all'),
  sumAccount(
    'cost',
    '124.9',
    ['105.9', '113.9', '119.9', '124.8'],
    'Samlede ordinære udgifter',
    'Ordinary costs in all',
  ),
];

const extraordinary: readonly Account[] = [
  account('cost', '125', 'Ydelser på lån til forbedringsarbejder', 'Payments on loans for improvements'),
  account('cost', '126', 'Afskrivning på forbedringsarbejder', 'Depreciation of improvements'),
  account('cost', '127', 'Ydelser på lån til bygningsrenovering', 'Payments on loans for renovation'),
  account('cost', '128', 'Ydelser på kommunale lån mv.', 'Payments on kommune loans'),
  account('cost', '129', 'Tab ved lejeledighed', 'Losses by vacancy'),
  account('cost', '130', 'Tab ved fraflytninger', 'Losses at moves'),
  account('cost', '131', 'Andre renter', 'Other interest'),
  account('cost', '132', 'Ydelser på driftsstøttelån', 'Payments on operating loans'),
  account('cost', '133', 'Afvikling af underskud', 'Settlement of deficits'),
  account('cost', '134', 'Korrektion vedrørende tidligere år', 'Corrections of earlier years'),
  sumAccount(
    'cost',
    '137',
    ['125', '126', '127', '128', '129', '130', '131', '132', '133', '134'],
    'Ekstraordinære udgifter i alt',
    'Extraordinary costs in all',
  ),
  sumAccount('cost', '139', ['124.9', '137'], 'Udgifter i alt', 'Costs in all'),
  account('cost', '140', 'Årets overskud', 'Surplus of the year'),
  sumAccount('cost', '150', ['139', '140'], 'Udgifter og overskud i alt', 'Costs and surplus in all'),
];

const income: readonly Account[] = [
  sumAccount(
    'income',
    '201',
    ['201.1', '201.2', '201.3', '201.4', '201.5', '201.6', '201.7', '201.8'],
    'Boligafgifter og leje',
    'Rents',
  ),
  account('income', '201.1', 'Leje, almene familieboliger', 'Rent, family dwellings', costs),
  account('income', '201.2', 'Leje, almene ungdomsboliger', 'Rent, youth dwellings', costs),
  account('income', '201.3', 'Leje, almene ældreboliger', 'Rent, dwellings for the elderly', costs),
  account('income', '201.4', 'Leje, erhverv', 'Rent, commercial'),
  account('income', '201.5', 'Leje, institutioner', 'Rent, institutions'),
  account('income', '201.6', 'Leje, kældre mv.', 'Rent, basements and the like'),
  account('income', '201.7', 'Leje, garager og carporte', 'Rent, garages and carports'),
  account('income', '201.8', 'Anden leje', 'Other rent'),
  account('income', '202', 'Renter', 'Interest'),
  account('income', '203', 'Andre ordinære indtægter', 'Other ordinary income'),
  sumAccount('income', '203.9', ['201', '202', '203'], 'Ordinære indtægter i alt', 'Ordinary income in all'),
  account('income', '204', 'Driftssikring og anden driftsstøtte', 'Operating support', change2014),
  account('income', '205', 'Ydelsesstøtte mv.', 'Support of loan payments'),
  account('income', '206', 'Korrektion vedrørende tidligere år', 'Corrections of earlier years'),
  sumAccount('income', '208', ['204', '205', '206'], 'Ekstraordinære indtægter i alt', 'Extraordinary income in all'),
  sumAccount('income', '209', ['203.9', '208'], 'Indtægter i alt', 'Income in all'),
  account('income', '210', 'Årets underskud', 'Deficit of the year'),
  sumAccount('income', '220', ['209', '210'], 'Indtægter og underskud i alt', 'Income and deficit in all'),
];

/**
 * Accounts of an almen boligafdeling from accounting year 2014, when the annex was last known to change.
 * @source bekendtgørelse om drift af almene boliger m.v., annexes; tvillinger.md section 7 (what is public of them)
 */
export const afdeling2014: ChartOfAccounts = {
  id: 'afdeling',
  version: 'afd-2014',
  level: 'afd',
  name: { da: 'Kontoplan for boligafdelinger', en: 'Chart of accounts of afdelinger' },
  from: 2014,
  source: 'bekendtgørelse om drift af almene boliger m.v. (nr. 1540 af 16. december 2013), bilag om afdelingsregnskab',
  accounts: [...capital, ...fixed, ...variable, ...provisions, ...extraordinary, ...income],
};
