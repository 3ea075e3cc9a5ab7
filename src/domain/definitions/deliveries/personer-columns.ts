import type { ColumnDefinition } from '../../model/delivery.ts';
import {
  boligtyper,
  herkomst5Codes,
  igangvaerende,
  rasCodes,
  stoettegrupper,
  uddannelser,
  uddannelseskilder,
} from './code-lists.ts';
import { afdeling, code, date, decimal, flag, int, kommune, kroner, optional, required, text, uuid } from './column.ts';

const fraction = decimal(4, '0', '1');
const score = decimal(2, '1.00', '5.00');

const whoAndWhere: readonly ColumnDefinition[] = [
  required('person_id', { kind: 'pseudonym', prefix: 'p' }, 'Pseudonym for personen', 'Pseudonym of the person'),
  required('ref_dato', date, 'Opgørelsesdato', 'Reference date'),
  required('husstand_id', { kind: 'pseudonym', prefix: 'h' }, 'Husstanden på adressen', 'Household at the address'),
  optional('afdeling_id', afdeling, 'Afdeling; tom uden for almene boliger', 'Afdeling; empty outside almene homes'),
  optional('byggeafsnit_nr', int(0, 9999), 'Byggeafsnit', 'Construction stage'),
  optional('boligtype', code('boligtype', boligtyper), 'Familie-, ungdoms- eller ældrebolig', 'Type of dwelling'),
  optional('omraade_id', uuid, 'Boligområde', 'Boligområde (monitored area)'),
  required('kommune', kommune, 'Kommune', 'Kommune'),
];

const demography: readonly ColumnDefinition[] = [
  required('koen', code('koen', ['M', 'K']), 'Køn', 'Sex'),
  required('alder', int(0, 125), 'Fyldte år på opgørelsesdatoen', 'Completed years on the reference date'),
  required('herkomst5', code('herkomst5', herkomst5Codes), 'Herkomst i fem grupper', 'Origin in five groups'),
  optional(
    'oprindelsesland',
    text(4, '[A-Z]{2}|[0-9]{4}'),
    'Oprindelsesland, ISO-kode eller DST-kode',
    'Country of origin, ISO code or DST code',
  ),
  optional('menapt', flag, 'Oprindelse i et MENAPT-land', 'Origin in a MENAPT country'),
  required('familierolle', code('familierolle', ['V', 'B']), 'Voksen eller barn', 'Adult or child'),
  optional('antal_forsoergere', code('antal_forsoergere', ['0', '1', '2']), 'Forsørgere', 'Supporting adults'),
];

const education: readonly ColumnDefinition[] = [
  optional('udd_niveau', code('udd_niveau', uddannelser), 'Højeste fuldførte uddannelse', 'Highest education'),
  optional('udd_kilde', code('udd_kilde', uddannelseskilder), 'Hvor uddannelsen er taget', 'Source of education'),
  optional('igang_niveau', code('igang_niveau', igangvaerende), 'Igangværende uddannelse', 'Ongoing education'),
  optional('under_uddannelse', flag, 'Under uddannelse', 'In education'),
  optional('ras_status', code('ras_status', rasCodes), 'Arbejdsmarkedsstatus (RAS)', 'Labour market status (RAS)'),
];

const support: readonly ColumnDefinition[] = [
  ...stoettegrupper.map((g) =>
    optional(
      `ft_${g}`,
      fraction,
      `Andel af perioden på ydelser i gruppe ${g.toUpperCase()}`,
      `Full-time fraction of the period on benefits of group ${g.toUpperCase()}`,
    ),
  ),
  optional('ft_kriterium', fraction, 'Andel efter lovens kriterium', 'Fraction by the criterion of the law'),
];

const money: readonly ColumnDefinition[] = [
  optional('fuldt_skattepligtig', flag, 'Fuldt skattepligtig hele året', 'Fully taxable all year'),
  optional('personindkomst', kroner, 'Personindkomst, kr.', 'Personal income, kr.'),
  optional('bruttoindkomst', kroner, 'Bruttoindkomst, kr.', 'Gross income, kr.'),
  optional('studerende_krit', flag, 'Uddannelsessøgende i indkomstkriteriet', 'Student in the income criterion'),
];

const crime: readonly ColumnDefinition[] = (
  [
    ['s', 'straffeloven', 'the penal code'],
    ['n', 'lov om euforiserende stoffer', 'the narcotics act'],
    ['v', 'våbenloven', 'the weapons act'],
  ] as const
).flatMap(([law, da, en]) => [
  optional(`sigtet_${law}`, flag, `Sigtet i året efter ${da}`, `Charged in the year under ${en}`),
  optional(`doemt_${law}`, flag, `Dømt i året efter ${da}`, `Convicted in the year under ${en}`),
]);

const children: readonly ColumnDefinition[] = [
  optional('dagtilbud', code('dagtilbud', ['1', '2', '3', '4', '9']), 'Pasningsform', 'Form of day care'),
  optional('alder_dagtilbud', int(1, 5), 'Alder ved dagtilbudstællingen', 'Age at the day care count'),
  optional('klassetrin', int(4, 9), 'Klassetrin i folkeskolen', 'Grade in the folkeskole'),
  ...['soc', 'fag', 'sto', 'ro', 'gen'].map((t) =>
    optional(`triv_${t}`, score, `Trivselsindikator ${t}, 1-5`, `Well-being indicator ${t}, 1-5`),
  ),
];

const health: readonly ColumnDefinition[] = ['1', '2', '3', '4', '5', '6', '7'].map((s) =>
  optional(`sund_s${s}`, int(0, 9999), `Sundhedskontakter af type ${s} i året`, `Health contacts of type ${s}`),
);

/** Columns of the layout `personer`, in the order of the specification. */
export const personerColumns: readonly ColumnDefinition[] = [
  ...whoAndWhere,
  ...demography,
  ...education,
  ...support,
  ...money,
  ...crime,
  ...children,
  ...health,
];
