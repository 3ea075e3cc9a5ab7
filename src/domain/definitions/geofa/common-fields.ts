import type { ThemeField } from '../../model/area-theme.ts';
import { codeText, textField, uuidField } from './define-field.ts';

/**
 * Attributes every theme has, in the order they are served. `geometri` ends the row and is no field here.
 * @source geofa.md section 2
 */
export const commonFields: readonly ThemeField[] = [
  {
    ...{ name: 'temakode', shortName: 'temakode', type: 'int', kind: 'O', range: [1000, 9999] },
    about: { da: 'Temaets kode.', en: 'Code of the theme.' },
  },
  textField('temanavn', 'temanavn', 'S', 128, { da: 'Temaets navn.', en: 'Name of the theme.' }),
  uuidField('objekt_id', 'objekt_id', 'S', {
    da: 'Områdets identitet over tid. Må sendes med, når området oprettes.',
    en: 'Identity of the area over time. May be sent when the area is made.',
  }),
  uuidField('versions_id', 'version_id', 'S', {
    da: 'Versionens identitet; ny ved hver ændring.',
    en: 'Identity of the version; new at every change.',
  }),
  moment('systid_fra', { da: 'Hvornår versionen blev registreret.', en: 'When the version was registered.' }),
  moment('systid_til', {
    da: 'Hvornår versionen blev afløst; tom = den gældende.',
    en: 'When the version was replaced; empty = current.',
  }),
  moment('oprettet', { da: 'Hvornår området først blev registreret.', en: 'When the area was first registered.' }),
  {
    ...{ name: 'cvr_kode', shortName: 'cvr_kode', type: 'int', kind: 'S/O', range: [10000000, 99999999] },
    codes: 'd_basis_ansvarlig_myndighed',
    about: { da: 'Ansvarlig myndigheds CVR-nummer.', en: 'CVR number of the responsible authority.' },
  },
  textField('cvr_navn', 'cvr_navn', 'S', 128, { da: 'Ansvarlig myndighed.', en: 'Responsible authority.' }),
  {
    ...{ name: 'kommunekode', shortName: 'kommu_kode', type: 'int', kind: 'S', range: [100, 999] },
    about: { da: 'Kommunens kode, afledt af cvr_kode.', en: 'Code of the kommune, derived from cvr_kode.' },
  },
  textField('bruger_id', 'bruger_id', 'S/O', 128, { da: 'Hvem der ændrede sidst.', en: 'Who changed it last.' }),
  basisCode('oprindkode', 0, { da: 'Hvad afgrænsningen er tegnet efter.', en: 'What the boundary was drawn from.' }),
  codeText('oprindelse', 'oprindelse', 'oprindkode', 35),
  basisCode('statuskode', 3, { da: 'Om afgrænsningen gælder.', en: 'Whether the boundary is in force.' }),
  codeText('status', 'status', 'statuskode', 30),
  basisCode('off_kode', 1, { da: 'Hvem der må se området.', en: 'Who may see the area.' }),
  codeText('offentlig', 'offentlig', 'off_kode', 60),
  textField('noegle', 'noegle', 'F', 128, {
    da: 'Nøgle til en anden tabel, fx BASIS-657-014.',
    en: 'Key to another table, such as BASIS-657-014.',
  }),
  textField('note', 'note', 'F', 254, { da: 'Bemærkning.', en: 'Remark.' }),
];

function moment(name: string, about: ThemeField['about']): ThemeField {
  return { name, shortName: name, type: 'timestamp', kind: 'S', about };
}

function basisCode(name: string, fallback: number, about: ThemeField['about']): ThemeField {
  return { name, shortName: name, type: 'int', kind: 'O', codes: `d_basis_${name}`, fallback, about };
}
