import type { AreaTheme, ThemeField } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, uuidField, validityFields, wholeNumber } from './define-field.ts';

// The formats of LBF's numbers are not publicly documented.
function lbfNumber(name: string, da: string, en: string): ThemeField {
  return { ...textField(name, name, 'O', 10, { da, en }), pattern: '^\\d{1,6}$' };
}

/** Almene afdelinger as polygons. Overlap is allowed: a parcel may be shared. @source geofa.md section 5 */
export const afdeling9002: AreaTheme = {
  code: 9002,
  id: 'kv_9002_afdeling',
  title: { da: 'Almen afdeling', en: 'Afdeling' },
  own: true,
  geometry: 'MultiPolygon',
  groundOf: 'afd',
  fields: [
    lbfNumber('lbf_org_nr', 'Boligorganisationens nummer hos LBF.', 'Number of the boligorganisation at LBF.'),
    lbfNumber('lbf_afd_nr', 'Afdelingens nummer hos LBF.', 'Number of the afdeling at LBF.'),
    textField('org_navn', 'org_navn', 'F', 128, {
      da: 'Boligorganisationens navn.',
      en: 'Name of the boligorganisation.',
    }),
    textField('afd_navn', 'afd_navn', 'O', 128, { da: 'Afdelingens navn.', en: 'Name of the afdeling.' }),
    wholeNumber('org_cvr', 'org_cvr', 'F', [10_000_000, 99_999_999], {
      da: 'Boligorganisationens CVR-nummer.',
      en: 'CVR number of the boligorganisation.',
    }),
    codeField('boligtype_kode', 'bolig_ty_k', 'kv_d_9002_boligtype', { da: 'Hvem boligerne er til.', en: 'For whom.' }),
    codeText('boligtype', 'bolig_ty', 'boligtype_kode', 30),
    wholeNumber('antal_boliger', 'ant_bolig', 'F', [0, 99_999], { da: 'Antal boliger.', en: 'Number of dwellings.' }),
    wholeNumber('ibrugtagelsesaar', 'ibrug_aar', 'F', [1800, 2100], {
      da: 'Ibrugtagelsesår.',
      en: 'First year of use.',
    }),
    uuidField('omraade_id', 'omr_id', 'F', {
      da: 'Det boligområde, afdelingen ligger i.',
      en: 'The boligområde it lies in.',
    }),
    ...validityFields,
    ...caseFields,
  ],
  rules: { minAreaM2: 100, typeField: 'boligtype_kode', covers: false },
  guide: {
    definition: 'En almen boligorganisations økonomisk selvstændige afdeling.',
    beskrivelse: 'Fladen af afdelingens matrikler med gyldighed.',
    formaal: 'Kobling af afdelingens tal til steder og områder.',
    noegleord: ['Administrative enheder', 'almen bolig', 'afdeling'],
    registreringsinstruks:
      'Dan fladen af afdelingens matrikler; afdelinger uden boliger udelades. En sammenlægning lukker de gamle afdelinger på en dato og åbner efterfølgeren med slægtskab.',
    minimum: '100 m²',
    entydighed: 'Ét objekt pr. afdeling over tid.',
    konsistens: 'Overlap er tilladt, når en matrikel deles; del efter boliger.',
  },
  source: 'geofa.md section 5',
};
