import type { CodeList } from '../../model/area-theme.ts';

/** A responsible authority: CVR number, name, and the code of its kommune where it is one. */
export interface Authority {
  readonly cvr: number;
  readonly name: string;
  readonly kommunekode?: number;
}

/**
 * Responsible authorities named in GeoFA's public texts. The whole list is read from GeoFA's code list; numbers that are
 * not here are accepted, and no check digit is asked for, since the list holds numbers that are no CVR numbers.
 * @source geofa.md section 2
 */
export const authorities: readonly Authority[] = [
  { cvr: 64942212, name: 'Københavns Kommune', kommunekode: 101 },
  { cvr: 25775635, name: 'Christiansø', kommunekode: 411 },
  { cvr: 35209115, name: 'Odense Kommune', kommunekode: 461 },
  { cvr: 29189919, name: 'Herning Kommune', kommunekode: 657 },
  { cvr: 29189641, name: 'Silkeborg Kommune', kommunekode: 740 },
  { cvr: 55133018, name: 'Aarhus Kommune', kommunekode: 751 },
  { cvr: 29189420, name: 'Aalborg Kommune', kommunekode: 851 },
  { cvr: 62547413, name: 'KL' },
];

/** The same as a code list, open since it is not whole. */
export const authorityList: CodeList = {
  id: 'd_basis_ansvarlig_myndighed',
  name: { da: 'Ansvarlig myndighed', en: 'Responsible authority' },
  open: true,
  codes: authorities.map(({ cvr, name }) => ({ code: cvr, text: name, active: true })),
  source: 'geofa.md section 2',
};
