import type { AreaCode, CodeList } from '../../model/area-theme.ts';
import { codesInUse } from './define-field.ts';

const geofa = 'GeoFA-specifikation 1.7; github.com/GeoDanmarkGeoFA/Database';
const own = 'geofa.md section 5';
const other = codesInUse([98, 'Andet'], [99, 'Ukendt']);

function list(id: string, da: string, en: string, codes: readonly AreaCode[], source: string): CodeList {
  return { id, name: { da, en }, codes, source };
}

const grades = Array.from(
  { length: 10 },
  (_, grade): AreaCode => ({
    code: grade + 1,
    text: `${grade + 1}. klasse`,
    active: true,
  }),
);

const basis: readonly CodeList[] = [
  list(
    'd_basis_oprindkode',
    'Oprindelse',
    'Origin',
    codesInUse(
      [0, 'Ikke udfyldt'],
      [1, 'Ortofoto'],
      [2, 'Matrikelkort'],
      [3, 'Opmåling'],
      [4, 'FOT / Tekniske kort'],
      [5, 'Modelberegning'],
      [6, 'Tegning'],
      [7, 'Felt-/markbesøg'],
      [8, 'Borgeranmeldelse'],
      [9, 'Luftfoto (historiske 1944-1993)'],
      [10, 'Skråfoto'],
      [11, 'Andre foto'],
      [12, '3D'],
    ),
    geofa,
  ),
  list(
    'd_basis_statuskode',
    'Status',
    'Status',
    codesInUse([0, 'Ukendt'], [1, 'Kladde'], [2, 'Forslag'], [3, 'Gældende / Vedtaget'], [4, 'Ikke gældende / Aflyst']),
    geofa,
  ),
  list(
    'd_basis_off_kode',
    'Offentlig',
    'Visibility',
    codesInUse(
      [1, 'Synlig for alle'],
      [2, 'Synlig for den ansvarlige myndighed'],
      [3, 'Synlig for alle myndigheder, men ikke offentligheden'],
    ),
    geofa,
  ),
];

const themes: readonly CodeList[] = [
  list(
    'd_5701_lokaludv_type',
    'Type af lokalområde',
    'Kind of local area',
    codesInUse([1, 'Lokaludvalg'], [8, 'Andet'], [9, 'Uoplyst']),
    geofa,
  ),
  list(
    'd_5710_udd_distrikt_type',
    'Type af børne- og skoledistrikt',
    'Kind of child and school district',
    [
      ...codesInUse(
        [1, 'Børne'],
        [2, 'Dagpleje'],
        [3, 'Klub'],
        [5, 'Skole'],
        [7, 'SSP'],
        [12, 'SFO'],
        [13, 'Tandpleje'],
      ),
      ...other,
    ],
    geofa,
  ),
  list(
    'd_5710_trin',
    'Klassetrin',
    'Grade',
    [...grades, ...codesInUse([11, '0. klasse'], [12, 'Førskole'], [97, 'Ej relevant']), ...other],
    geofa,
  ),
  list(
    'd_5711_an_distrikt_type',
    'Type af andet distrikt',
    'Kind of other district',
    [...codesInUse([6, 'Social'], [10, 'Ejendomsdrift'], [13, 'Handelsopland']), ...other],
    geofa,
  ),
  list(
    'd_5712_plej_distrikt_type',
    'Type af pleje- og ældredistrikt',
    'Kind of care district',
    [
      ...codesInUse(
        [4, 'Plejegruppe'],
        [8, 'Sundhedsplejerske'],
        [9, 'Ældre'],
        [12, 'Fysioterapi'],
        [13, 'Sygepleje'],
        [14, 'Sundhed'],
        [15, 'Visitator distrikt'],
      ),
      ...other,
    ],
    geofa,
  ),
  list(
    'd_5713_prog_distrikt_type',
    'Type af prognose- og statistikdistrikt',
    'Kind of forecast and statistics district',
    [...codesInUse([11, 'Basisdistrikt'], [12, 'Konstantområder']), ...other],
    geofa,
  ),
];

const ownLists: readonly CodeList[] = [
  list(
    'kv_d_9001_omraade_type',
    'Områdetype',
    'Kind of area',
    [
      ...codesInUse(
        [1, 'Boligområde § 61 a'],
        [2, 'Område § 51 b'],
        [3, 'Øvrigt alment område'],
        [4, 'Privat udlejningsområde'],
        [5, 'Landsby/landområde'],
        [6, 'Delområde'],
      ),
      ...other,
    ],
    own,
  ),
  list(
    'kv_d_9001_afgraensning',
    'Afgrænsning',
    'Delimitation',
    [
      ...codesInUse(
        [1, 'Matrikelliste 2010'],
        [2, 'Matrikelliste med ministeriel ændring'],
        [3, 'Kommunens egen'],
        [4, 'Afledt af adresser'],
      ),
      ...other,
    ],
    own,
  ),
  list(
    'kv_d_9001_slaegt',
    'Slægtskab',
    'Lineage',
    codesInUse([1, 'Deling'], [2, 'Sammenlægning'], [3, 'Navneændring'], [4, 'Grænseændring']),
    'kriterier.md section 5',
  ),
  list(
    'kv_d_9001_klasse',
    'Medlemskab af liste',
    'Membership of a list',
    codesInUse([1, 'På listen'], [2, 'Ikke på listen'], [99, 'Ukendt']),
    'kriterier.md section 5',
  ),
  list(
    'kv_d_9002_boligtype',
    'Boligtype',
    'Kind of dwelling',
    [...codesInUse([1, 'Familie'], [2, 'Ungdom'], [3, 'Ældre'], [4, 'Blandet']), ...other],
    own,
  ),
  list(
    'kv_d_9003_plan_type',
    'Plantype',
    'Kind of plan',
    [...codesInUse([1, 'Boligsocial'], [2, 'Fysisk'], [3, 'Udviklingsplan § 168 a'], [4, 'Kombineret']), ...other],
    own,
  ),
  list(
    'kv_d_9003_bevillingsperiode',
    'Bevillingsperiode',
    'Grant period',
    [...codesInUse([1, '2015-2018'], [2, '2019-2026']), ...other],
    own,
  ),
  list(
    'kv_d_9004_friskhed',
    'Friskhed',
    'Freshness',
    codesInUse([1, 'Frisk'], [2, 'Foreløbig'], [3, 'Fremført'], [4, 'Proxy'], [5, 'Ukendt']),
    'monitorering.md section 2',
  ),
  list(
    'kv_d_9004_skjult',
    'Skjult',
    'Suppression',
    codesInUse([0, 'Nej'], [1, 'Ja (diskretioneret)'], [3, 'Område for lille']),
    'monitorering.md section 2',
  ),
];

/** Every code list of the themes: the shared ones first, then by theme. */
export const codeLists: readonly CodeList[] = [...basis, ...themes, ...ownLists];
