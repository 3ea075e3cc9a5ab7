import type { PublicationDefinition } from '../../model/publication.ts';

/**
 * The yearly set of exact tables: residents by age and by origin, households by type, for places of many residents.
 * Afdelinger are left out: at that level about half of a table is lost, so it takes a decision of its own.
 * @source diskretion.md 6, 6.2, 7.1 and 9 (`levels_exact`)
 */
export const yearly: PublicationDefinition = {
  id: 'aarlig',
  version: '1',
  name: { da: 'Årlige tabeller med nøjagtige tal', en: 'Yearly tables with exact numbers' },
  source: 'diskretion.md, afsnit 6',
  tables: ['T01', 'T02', 'T05'],
  levels: ['land', 'reg', 'kom', 'plan', 'org'],
  order: ['land', 'reg', 'kom', 'plan', 'org', 'omr', 'afd'],
  singletons: true,
};
