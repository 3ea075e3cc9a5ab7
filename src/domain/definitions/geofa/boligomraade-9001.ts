import type { AreaTheme, SideTable } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, uuidField, validityFields, wholeNumber } from './define-field.ts';

const ofArea = uuidField('objekt_id', 'objekt_id', 'O', { da: 'Området.', en: 'The area.' });
const day = (name: string, kind: 'O' | 'F', da: string, en: string) =>
  ({ name, shortName: name, type: 'date', kind, about: { da, en } }) as const;
const kilde = textField('kilde', 'kilde', 'O', 254, { da: 'Hvor oplysningen kommer fra.', en: 'Where it comes from.' });

const sideTables: readonly SideTable[] = [
  {
    id: 'kv_9001_matrikel',
    about: {
      da: 'De jordstykker, området består af. Afgrænsningen er en matrikelliste, ikke en flade.',
      en: 'The parcels an area is made of. The delimitation is a list of parcels, not a polygon.',
    },
    fields: [
      ofArea,
      wholeNumber('landsejerlavskode', 'ejerlav', 'O', [1, 9_999_999], {
        da: 'Ejerlavets kode.',
        en: 'Cadastral district.',
      }),
      {
        ...textField('matrikelnummer', 'matrnr', 'O', 7, {
          da: 'Matrikelnummer, fx 14gf.',
          en: 'Parcel number, such as 14gf.',
        }),
        pattern: '^\\d{1,4}[a-zæøå]{0,3}$',
      },
      kilde,
      ...validityFields,
    ],
  },
  {
    id: 'kv_9001_navn',
    about: {
      da: 'Navne, området har haft eller trykkes under. Der søges i dem; der kobles aldrig på dem.',
      en: 'Names the area has had or is printed under. They are searched, never joined on.',
    },
    fields: [
      ofArea,
      textField('navn', 'navn', 'O', 128, { da: 'Navnet.', en: 'The name.' }),
      kilde,
      day('fra', 'F', 'Første dag, navnet bruges.', 'First day the name is used.'),
      day('til', 'F', 'Sidste dag, navnet bruges.', 'Last day the name is used.'),
    ],
  },
  {
    id: 'kv_9001_slaegt',
    about: {
      da: 'Slægtskab: hvilket område et andet er kommet af, og om det arver plads på lister.',
      en: 'Lineage: which area another came from, and whether it inherits membership of lists.',
    },
    fields: [
      uuidField('fra_id', 'fra_id', 'O', { da: 'Det tidligere område.', en: 'The former area.' }),
      uuidField('til_id', 'til_id', 'O', { da: 'Efterfølgeren.', en: 'The successor.' }),
      codeField('slaegt_kode', 'slaegt_k', 'kv_d_9001_slaegt', { da: 'Hvad der skete.', en: 'What happened.' }),
      wholeNumber('arver', 'arver', 'O', [0, 1], {
        da: '1, når efterfølgeren arver plads på lister efter ministerens afgørelse.',
        en: '1 when the successor inherits membership of lists by decision of the minister.',
      }),
      day('virkning', 'O', 'Dagen, det skete.', 'The day it happened.'),
      kilde,
    ],
  },
  {
    id: 'kv_9001_klasse',
    about: {
      da: 'Plads på de offentliggjorte lister. Femårsreglen læses her og regnes ikke om.',
      en: 'Membership of the published lists. The five-year rule reads it and is not recomputed.',
    },
    fields: [
      ofArea,
      textField('liste_noegle', 'liste_n', 'O', 7, {
        da: 'Listens måned, fx 2018-12.',
        en: 'Month of the list, 2018-12.',
      }),
      textField('liste_id', 'liste_id', 'O', 40, { da: 'Hvilken liste.', en: 'Which list.' }),
      codeField('klasse_kode', 'klasse_k', 'kv_d_9001_klasse', {
        da: 'På listen eller ej.',
        en: 'On the list or not.',
      }),
      kilde,
    ],
  },
];

/**
 * Boligområder: areas of dwellings followed by statistics, with validity. Ours, in GeoFA's form.
 * @source geofa.md section 5; kriterier.md sections 5-6; almenboligloven §§ 61 a, 61 b, 51 b
 */
export const boligomraade9001: AreaTheme = {
  code: 9001,
  id: 'kv_9001_boligomraade',
  title: { da: 'Boligområde', en: 'Housing area' },
  own: true,
  geometry: 'MultiPolygon',
  fields: [
    wholeNumber('omraade_nr', 'omr_nr', 'F', [1, 99_999], { da: 'Lokalt nummer.', en: 'Local number.' }),
    textField('omraade_navn', 'omr_navn', 'O', 128, {
      da: 'Navn; andre navne står i kv_9001_navn.',
      en: 'Name; other names stand in kv_9001_navn.',
    }),
    codeField('omraade_type_kode', 'omr_ty_k', 'kv_d_9001_omraade_type', {
      da: 'Hvilken slags område.',
      en: 'What kind of area.',
    }),
    codeText('omraade_type', 'omr_ty', 'omraade_type_kode', 60),
    codeField('afgraensning_kode', 'afgr_k', 'kv_d_9001_afgraensning', {
      da: 'Hvad afgrænsningen bygger på.',
      en: 'What the delimitation rests on.',
    }),
    codeText('afgraensning', 'afgr', 'afgraensning_kode', 60),
    wholeNumber('regionskode', 'regionkode', 'S', [1081, 1085], {
      da: 'Region, som indkomstkriteriet måles mod.',
      en: 'Region the income criterion is measured against.',
    }),
    uuidField('hovedomraade_id', 'hovedomr', 'F', { da: 'Det område, dette er en del af.', en: 'Parent area.' }),
    ...validityFields,
    ...caseFields,
  ],
  rules: {
    minAreaM2: 1000,
    typeField: 'omraade_type_kode',
    numberField: 'omraade_nr',
    overlap: { rule: 'G05', within: 'error', across: 'allowed' },
    covers: false,
  },
  guide: {
    definition:
      'Et sammenhængende område af boliger, der følges statistisk, herunder boligområder efter almenboliglovens § 61 a, stk. 3.',
    beskrivelse: 'Afgrænsning med gyldighed; klasser og tal ligger i egne tabeller.',
    formaal: 'Fælles geografi for kriterier, monitorering og planlægning.',
    noegleord: ['Administrative enheder', 'boligområde', 'udsat', 'forebyggelse', 'byudvikling'],
    lovgrundlag: 'Almenboligloven §§ 61 a, 61 b og 51 b',
    registreringsinstruks:
      'Dan fladen af jordstykker fra den officielle matrikelliste; ændr aldrig en gammel version; registrér virkningsdato.',
    minimum: '0,1 ha',
    entydighed: 'Ét objekt pr. område over tid; deling giver nye objekter med slægtskab.',
    konsistens:
      'Ingen overlap mellem gældende objekter af samme type. Afdelinger (9002) ligger helt eller delvist i området.',
  },
  sideTables,
  source: 'geofa.md section 5',
};
