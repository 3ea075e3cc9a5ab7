import { authorities } from '../../domain/definitions/geofa/authorities.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';

const kommuner = new Map(authorities.map(({ cvr, kommunekode }) => [cvr, kommunekode]));

/** The kommune of an authority by CVR number, where it is known and is one. */
export function kommuneOfAuthority(cvr: number): number | undefined {
  return kommuner.get(cvr);
}

/**
 * The theme somebody names by its code or by its view: `5713`, `t_5713_prog_stat_dis`.
 * @throws Problem KV-G27 when there is none with ground
 */
export function findTheme(asked: string): AreaTheme {
  const themes = areaDefinitions.themes.filter((theme) => theme.geometry !== 'none');
  const found = themes.find((theme) => `${theme.code}` === asked || theme.id === asked);
  if (found) return found;
  throw new Problem('KV-G27', { found: asked, valid: themes.map((theme) => `${theme.code} ${theme.title.da}`) });
}
