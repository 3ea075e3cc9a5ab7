import type { Text } from '../../domain/kernel/language.ts';
import type { Role } from '../../domain/model/access.ts';

/** Roles that may see figures of the places they are restricted to (brugerflade.md 12.4). */
export const rolesThatSee: ReadonlySet<Role> = new Set([
  'laeser',
  'eksport',
  'analytiker',
  'redaktoer',
  'sagsbehandler',
]);

/** Roles that may also take the figures away in files. */
export const rolesThatExport: ReadonlySet<Role> = new Set(['eksport', 'analytiker', 'redaktoer', 'sagsbehandler']);

/** Roles that see deliveries and their reports. */
export const rolesThatSeeDeliveries: ReadonlySet<Role> = new Set(['leverandoer', 'godkender']);

/** Roles that may register and change areas. */
export const rolesThatChangeAreas: ReadonlySet<Role> = new Set(['leverandoer', 'godkender']);

/** Roles that may accept a delivery and build a release. */
export const rolesThatRelease: ReadonlySet<Role> = new Set(['godkender']);

/** What a role is called on screen and in the rights receipt. */
export const roleNames: { readonly [R in Role]: Text } = {
  laeser: { da: 'læser', en: 'reader' },
  eksport: { da: 'læser med filudtræk', en: 'reader with files' },
  analytiker: { da: 'analytiker', en: 'analyst' },
  redaktoer: { da: 'redaktør', en: 'editor' },
  sagsbehandler: { da: 'sagsbehandler i fonden', en: 'case officer at the fund' },
  leverandoer: { da: 'dataleverandør', en: 'data supplier' },
  godkender: { da: 'godkender', en: 'approver' },
  lokaladmin: { da: 'lokal administrator', en: 'local administrator' },
  driftsadmin: { da: 'driftsadministrator', en: 'operations administrator' },
};
