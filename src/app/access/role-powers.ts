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

/** Roles that read areas as their authority: all but those that only administer. */
export const rolesThatReadAreas: ReadonlySet<Role> = new Set([...rolesThatSee, 'leverandoer', 'godkender']);

/** Roles that give rights to others. */
export const rolesThatAdminister: ReadonlySet<Role> = new Set(['lokaladmin', 'driftsadmin']);

const rolesForGuests: ReadonlySet<Role> = new Set(['laeser']);

/**
 * Which roles a role may give to others, inside its own restrictions. Whoever runs the installation names local
 * administrators and the roles of the whole installation, and gives no right to figures of places.
 * @source brugerflade.md 12.4-12.6
 */
export const rolesGivenBy: { readonly [R in Role]?: ReadonlySet<Role> } = {
  lokaladmin: new Set(['laeser', 'eksport', 'analytiker', 'redaktoer']),
  analytiker: rolesForGuests,
  driftsadmin: new Set(['lokaladmin', 'driftsadmin', 'sagsbehandler', 'leverandoer', 'godkender']),
};

/** Roles a guest may have: guests read. */
export const guestRoles = rolesForGuests;

/** Roles that see deliveries and their reports. */
export const rolesThatSeeDeliveries: ReadonlySet<Role> = new Set(['leverandoer', 'godkender']);

/** Roles that may register and change areas. */
export const rolesThatChangeAreas: ReadonlySet<Role> = new Set(['leverandoer', 'godkender']);

/** Roles that may write in fact sheets, and those that may let them be published. */
export const rolesThatWriteSheets: ReadonlySet<Role> = new Set(['redaktoer']);
export const rolesThatApproveSheets: ReadonlySet<Role> = new Set(['godkender']);

/** Roles that may accept a delivery and build a release. */
export const rolesThatRelease: ReadonlySet<Role> = new Set(['godkender']);

/** Roles that may sign a release; whoever also supplies data may not. */
export const rolesThatSign: ReadonlySet<Role> = new Set(['godkender']);

/** Roles whose holders stand behind the data themselves, and so do not sign them. */
export const rolesThatSupply: ReadonlySet<Role> = new Set(['leverandoer']);

/** Roles that handle grant rounds and decide them, in the fund. */
export const rolesThatHandleGrants: ReadonlySet<Role> = new Set(['sagsbehandler']);

/** Roles that set goals for helhedsplaner and comment on them. */
export const rolesThatSetGoals: ReadonlySet<Role> = new Set(['analytiker', 'sagsbehandler']);

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
