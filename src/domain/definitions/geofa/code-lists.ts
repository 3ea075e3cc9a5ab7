import type { AreaCode, CodeList } from '../../model/area-theme.ts';
import { codesInUse } from './define-field.ts';

const geofa = 'GeoFA-specifikation 1.7; github.com/GeoDanmarkGeoFA/Database';
const own = 'geofa.md section 5';
const other = codesInUse([98, 'Andet', 'Other'], [99, 'Ukendt', 'Unknown']);

function list(id: string, da: string, en: string, codes: readonly AreaCode[], source: string): CodeList {
  return { id, name: { da, en }, codes, source };
}

const grades = Array.from(
  { length: 10 },
  (_, grade): AreaCode => ({
    code: grade + 1,
    text: `${grade + 1}. klasse`,
    english: `Year ${grade + 1}`,
    active: true,
  }),
);

const basis: readonly CodeList[] = [
  list(
    'd_basis_oprindkode',
    'Oprindelse',
    'Origin',
    codesInUse(
      [0, 'Ikke udfyldt', 'Not filled in'],
      [1, 'Ortofoto', 'Orthophoto'],
      [2, 'Matrikelkort', 'Cadastral map'],
      [3, 'Opmåling', 'Survey'],
      [4, 'FOT / Tekniske kort', 'FOT / technical maps'],
      [5, 'Modelberegning', 'Model calculation'],
      [6, 'Tegning', 'Drawing'],
      [7, 'Felt-/markbesøg', 'Field visit'],
      [8, 'Borgeranmeldelse', 'Report from a citizen'],
      [9, 'Luftfoto (historiske 1944-1993)', 'Aerial photo (historical 1944-1993)'],
      [10, 'Skråfoto', 'Oblique photo'],
      [11, 'Andre foto', 'Other photo'],
      [12, '3D'],
    ),
    geofa,
  ),
  list(
    'd_basis_statuskode',
    'Status',
    'Status',
    codesInUse(
      [0, 'Ukendt', 'Unknown'],
      [1, 'Kladde', 'Draft'],
      [2, 'Forslag', 'Proposal'],
      [3, 'Gældende / Vedtaget', 'In force / adopted'],
      [4, 'Ikke gældende / Aflyst', 'Not in force / cancelled'],
    ),
    geofa,
  ),
  list(
    'd_basis_off_kode',
    'Offentlig',
    'Visibility',
    codesInUse(
      [1, 'Synlig for alle', 'Visible to everybody'],
      [2, 'Synlig for den ansvarlige myndighed', 'Visible to the responsible authority'],
      [3, 'Synlig for alle myndigheder, men ikke offentligheden', 'Visible to all authorities, but not to the public'],
    ),
    geofa,
  ),
];

const themes: readonly CodeList[] = [
  list(
    'd_5701_lokaludv_type',
    'Type af lokalområde',
    'Kind of local area',
    codesInUse([1, 'Lokaludvalg', 'Local committee'], [8, 'Andet', 'Other'], [9, 'Uoplyst', 'Not stated']),
    geofa,
  ),
  list(
    'd_5710_udd_distrikt_type',
    'Type af børne- og skoledistrikt',
    'Kind of child and school district',
    [
      ...codesInUse(
        [1, 'Børne', 'Children'],
        [2, 'Dagpleje', 'Childminding'],
        [3, 'Klub', 'Club'],
        [5, 'Skole', 'School'],
        [7, 'SSP', 'SSP (crime prevention)'],
        [12, 'SFO', 'After-school care'],
        [13, 'Tandpleje', 'Dental care'],
      ),
      ...other,
    ],
    geofa,
  ),
  list(
    'd_5710_trin',
    'Klassetrin',
    'Grade',
    [
      ...grades,
      ...codesInUse(
        [11, '0. klasse', 'Preschool class'],
        [12, 'Førskole', 'Before school'],
        [97, 'Ej relevant', 'Not relevant'],
      ),
      ...other,
    ],
    geofa,
  ),
  list(
    'd_5711_an_distrikt_type',
    'Type af andet distrikt',
    'Kind of other district',
    [
      ...codesInUse(
        [6, 'Social', 'Social'],
        [10, 'Ejendomsdrift', 'Property management'],
        [13, 'Handelsopland', 'Trade catchment'],
      ),
      ...other,
    ],
    geofa,
  ),
  list(
    'd_5712_plej_distrikt_type',
    'Type af pleje- og ældredistrikt',
    'Kind of care district',
    [
      ...codesInUse(
        [4, 'Plejegruppe', 'Care group'],
        [8, 'Sundhedsplejerske', 'Health visitor'],
        [9, 'Ældre', 'Elderly'],
        [12, 'Fysioterapi', 'Physiotherapy'],
        [13, 'Sygepleje', 'Nursing'],
        [14, 'Sundhed', 'Health'],
        [15, 'Visitator distrikt', 'Referral district'],
      ),
      ...other,
    ],
    geofa,
  ),
  list(
    'd_5713_prog_distrikt_type',
    'Type af prognose- og statistikdistrikt',
    'Kind of forecast and statistics district',
    [...codesInUse([11, 'Basisdistrikt', 'Basic district'], [12, 'Konstantområder', 'Constant areas']), ...other],
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
        [1, 'Boligområde § 61 a', 'Housing area § 61 a'],
        [2, 'Område § 51 b', 'Area § 51 b'],
        [3, 'Øvrigt alment område', 'Other social housing area'],
        [4, 'Privat udlejningsområde', 'Private rental area'],
        [5, 'Landsby/landområde', 'Village or countryside'],
        [6, 'Delområde', 'Part of an area'],
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
        [1, 'Matrikelliste 2010', 'Cadastral list 2010'],
        [2, 'Matrikelliste med ministeriel ændring', 'Cadastral list changed by the ministry'],
        [3, 'Kommunens egen', 'The municipality’s own'],
        [4, 'Afledt af adresser', 'Derived from addresses'],
      ),
      ...other,
    ],
    own,
  ),
  list(
    'kv_d_9001_slaegt',
    'Slægtskab',
    'Lineage',
    codesInUse(
      [1, 'Deling', 'Split'],
      [2, 'Sammenlægning', 'Merger'],
      [3, 'Navneændring', 'Change of name'],
      [4, 'Grænseændring', 'Change of border'],
    ),
    'kriterier.md section 5',
  ),
  list(
    'kv_d_9001_klasse',
    'Medlemskab af liste',
    'Membership of a list',
    codesInUse([1, 'På listen', 'On the list'], [2, 'Ikke på listen', 'Not on the list'], [99, 'Ukendt', 'Unknown']),
    'kriterier.md section 5',
  ),
  list(
    'kv_d_9002_boligtype',
    'Boligtype',
    'Kind of dwelling',
    [
      ...codesInUse([1, 'Familie', 'Family'], [2, 'Ungdom', 'Youth'], [3, 'Ældre', 'Elderly'], [4, 'Blandet', 'Mixed']),
      ...other,
    ],
    own,
  ),
  list(
    'kv_d_9003_plan_type',
    'Plantype',
    'Kind of plan',
    [
      ...codesInUse(
        [1, 'Boligsocial', 'Social'],
        [2, 'Fysisk', 'Physical'],
        [3, 'Udviklingsplan § 168 a', 'Development plan § 168 a'],
        [4, 'Kombineret', 'Combined'],
      ),
      ...other,
    ],
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
    codesInUse(
      [1, 'Frisk', 'Fresh'],
      [2, 'Foreløbig', 'Preliminary'],
      [3, 'Fremført', 'Carried forward'],
      [4, 'Proxy'],
      [5, 'Ukendt', 'Unknown'],
    ),
    'monitorering.md section 2',
  ),
  list(
    'kv_d_9004_skjult',
    'Skjult',
    'Suppression',
    codesInUse(
      [0, 'Nej', 'No'],
      [1, 'Ja (diskretioneret)', 'Yes (suppressed)'],
      [3, 'Område for lille', 'Area too small'],
    ),
    'monitorering.md section 2',
  ),
];

/** Every code list of the themes: the shared ones first, then by theme. */
export const codeLists: readonly CodeList[] = [...basis, ...themes, ...ownLists];
