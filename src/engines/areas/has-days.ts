import type { AreaTheme } from '../../domain/model/area-theme.ts';

/**
 * Whether areas of a theme hold from a day to a day. GeoFA's districts do not: a new border takes the place of the old one
 * for all days, and only the days of registration tell them apart.
 * @source geofa.md section 3 (none of the district themes has gyldig_*)
 */
export function hasDays({ fields }: AreaTheme): boolean {
  return fields.some(({ name }) => name === 'gyldig_fra');
}
