import type { AreaCollection } from '../../model/geo-service.ts';

/**
 * Collections of areas in the geo services, in the order they are listed: each is a theme of areas.
 * @source geo-api.md section 2, Collections
 */
export const areaCollections: readonly AreaCollection[] = [
  {
    id: 'boligomraader',
    theme: 9001,
    about: {
      da: 'Boligområder, der følges statistisk, med afgrænsning og gyldighed.',
      en: 'Housing areas followed by statistics, with their delimitation and validity.',
    },
  },
  {
    id: 'afdelinger',
    theme: 9002,
    about: {
      da: 'Almene afdelinger som flader, efter deres matrikler.',
      en: 'Almene afdelinger as areas, by their parcels.',
    },
  },
  {
    id: 'helhedsplaner',
    theme: 9003,
    about: {
      da: 'Helhedsplaner som fladen af deres afdelinger.',
      en: 'Helhedsplaner as the area of their afdelinger.',
    },
  },
  {
    id: 'distrikter-5701',
    theme: 5701,
    about: { da: 'Lokalområder, GeoFA tema 5701.', en: 'Local areas, GeoFA theme 5701.' },
  },
  {
    id: 'distrikter-5710',
    theme: 5710,
    about: {
      da: 'Børne- og skoledistrikter, GeoFA tema 5710.',
      en: 'Child care and school districts, GeoFA theme 5710.',
    },
  },
  {
    id: 'distrikter-5711',
    theme: 5711,
    about: { da: 'Andre distrikter, GeoFA tema 5711.', en: 'Other districts, GeoFA theme 5711.' },
  },
  {
    id: 'distrikter-5712',
    theme: 5712,
    about: { da: 'Pleje- og ældredistrikter, GeoFA tema 5712.', en: 'Care districts, GeoFA theme 5712.' },
  },
  {
    id: 'distrikter-5713',
    theme: 5713,
    about: {
      da: 'Prognose- og statistikdistrikter, GeoFA tema 5713.',
      en: 'Districts for forecasts and statistics, GeoFA theme 5713.',
    },
  },
];
