import { serviceLimits } from '../../../domain/definitions/geo/service-limits.ts';
import { crsUri, servedCrs } from '../../../engines/areas/crs-uris.ts';
import type { FeatureProperty, FeatureType } from '../../../engines/areas/features/feature-type.ts';

const crsSchema = { type: 'string', format: 'uri', enum: servedCrs.map(crsUri), default: crsUri('CRS84') };

const query = (name: string, description: string, schema: object): object => ({
  name,
  in: 'query',
  description,
  required: false,
  schema,
  style: 'form',
  explode: false,
});

/** Parameters of items for the OpenAPI document by name; `f` stands beside, since forms differ. */
export const describedParameters: Readonly<Record<string, object>> = {
  limit: query('limit', 'Antal pr. side, højst det største; mere giver det største. / Features on a page.', {
    type: 'integer',
    minimum: 1,
    maximum: serviceLimits.mostFeatures,
    default: serviceLimits.usualFeatures,
  }),
  offset: query('offset', 'Spring så mange over; følg hellere linket next. / Skip so many; rather follow next.', {
    type: 'integer',
    minimum: 0,
    default: 0,
  }),
  side: query('side', 'Sidemærke fra linket next. / Page mark from the link next.', { type: 'string' }),
  bbox: query(
    'bbox',
    'Firkant i den rækkefølge, koordinatsystemet har. / A box in the order of the axes of bbox-crs.',
    {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    },
  ),
  'bbox-crs': query('bbox-crs', 'Koordinatsystem for bbox. / Coordinate system of bbox.', crsSchema),
  crs: query('crs', 'Koordinatsystem for svaret. / Coordinate system of the answer.', crsSchema),
  datetime: query(
    'datetime',
    'Gælder på en dag eller i et tidsrum; uden: i dag. / True on a day or in a period; without it today.',
    {
      type: 'string',
    },
  ),
  systid: query('systid', 'Som det var kendt på et tidspunkt. / As it was known at a moment.', { type: 'string' }),
  filter: query('filter', 'Filter i CQL2. / A filter in CQL2.', {
    type: 'string',
    maxLength: serviceLimits.filter.length,
  }),
  'filter-lang': query('filter-lang', 'Filterets sprog. / The language of the filter.', {
    type: 'string',
    enum: ['cql2-text', 'cql2-json'],
    default: 'cql2-text',
  }),
  'filter-crs': query('filter-crs', 'Koordinatsystem for steder i filteret. / Of places in the filter.', crsSchema),
  sortby: query(
    'sortby',
    'Sortér efter egenskaber med komma imellem; - foran vender. / Properties to sort by; - turns.',
    {
      type: 'array',
      minItems: 1,
      maxItems: serviceLimits.sortKeys,
      items: { type: 'string', pattern: '[+|-]?[A-Za-z_].*' },
    },
  ),
};

/** The parameter `f` with the forms of a resource. */
export function formParameter(forms: readonly string[]): object {
  return query('f', 'Form. / Form.', { type: 'string', enum: forms });
}

/** Parameters that ask for the value of a property. */
export function propertyParameters({ properties }: FeatureType): readonly object[] {
  return properties.map((property) => query(property.name, property.about.da, valueSchema(property)));
}

function valueSchema({ kind, integer, codes }: FeatureProperty): object {
  switch (kind) {
    case 'string':
      return { type: 'string' };
    case 'boolean':
      return { type: 'boolean' };
    case 'number': {
      const enumerated = codes ? { enum: codes.map(({ code }) => code) } : {};
      return { type: integer ? 'integer' : 'number', ...enumerated };
    }
    case 'date':
      return { type: 'string', format: 'date' };
    case 'timestamp':
      return { type: 'string', format: 'date-time' };
  }
}
