import type { AreaTheme, ThemeField } from '../../model/area-theme.ts';
import { codeField, textField, uuidField } from './define-field.ts';

function plain(
  name: string,
  shortName: string,
  type: ThemeField['type'],
  kind: ThemeField['kind'],
  da: string,
  en: string,
): ThemeField {
  return { name, shortName, type, kind, about: { da, en } };
}

/**
 * Observations: figures of an area version, kept apart from its geometry. No GeoFA theme: GeoFA demands geometry and
 * leaves derived data out.
 * @source geofa.md section 5; monitorering.md section 2
 */
export const observation9004: AreaTheme = {
  code: 9004,
  id: 'kv_9004_observation',
  title: { da: 'Observation', en: 'Observation' },
  own: true,
  geometry: 'none',
  fields: [
    textField('indikator', 'indikator', 'O', 40, { da: 'Hvad der måles.', en: 'What is measured.' }),
    textField('definition_id', 'def_id', 'O', 80, { da: 'Hvordan der tælles, med version.', en: 'How it is counted.' }),
    uuidField('omraade_objekt_id', 'omr_obj_id', 'O', { da: 'Området.', en: 'The area.' }),
    uuidField('omraade_versions_id', 'omr_ver_id', 'O', {
      da: 'Den version af grænsen, der er talt på.',
      en: 'The boundary version that was counted on.',
    }),
    textField('periode_type', 'per_type', 'O', 8, {
      da: 'dato, maaned, kvartal, aar eller aar2.',
      en: 'dato (day), maaned (month), kvartal (quarter), aar (year) or aar2 (two years).',
    }),
    plain('periode_fra', 'per_fra', 'date', 'O', 'Periodens første dag.', 'First day of the period.'),
    plain('periode_til', 'per_til', 'date', 'O', 'Periodens sidste dag.', 'Last day of the period.'),
    plain('taeller', 'taeller', 'decimal', 'F', 'Tæller; tom er ikke 0.', 'Numerator; empty is not 0.'),
    plain('naevner', 'naevner', 'decimal', 'F', 'Nævner.', 'Denominator.'),
    plain('vaerdi', 'vaerdi', 'decimal', 'F', 'Kun gennemsnit og indeks.', 'Means and indices only.'),
    textField('enhed', 'enhed', 'F', 20, { da: 'Enhed.', en: 'Unit.' }),
    textField('datakilde', 'kilde_k', 'O', 40, { da: 'Kilde.', en: 'Source.' }),
    textField('kilde_ref', 'kilde_ref', 'F', 254, { da: 'Henvisning hos kilden.', en: 'Reference at the source.' }),
    plain('hentet_tid', 'hentet_tid', 'timestamp', 'O', 'Hvornår tallet blev hentet.', 'When it was retrieved.'),
    codeField('friskhed', 'frisk_k', 'kv_d_9004_friskhed', { da: 'Hvor nyt tallet er.', en: 'How fresh it is.' }),
    codeField('skjult', 'skjult_k', 'kv_d_9004_skjult', { da: 'Om tallet er skjult.', en: 'Whether it is hidden.' }),
  ],
  rules: { minAreaM2: 0, covers: false },
  source: 'geofa.md section 5; monitorering.md section 2',
};
