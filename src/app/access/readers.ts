import type { Reader, Role } from '../../domain/model/access.ts';

/** Whoever has no session: comparison levels only. */
export const publicReader: Reader = {
  id: 'offentlig',
  name: { da: 'Offentligheden', en: 'The public' },
  via: 'public',
  rights: [],
};

/**
 * Whoever reads the public variant of a closed page: every place, by strict leaves only. Never a session of anybody.
 * @source brugerflade.md section 12.8
 */
export const openPageReader: Reader = {
  ...publicReader,
  rights: [{ role: 'laeser', restrictions: [{ kind: 'land' }], grantedBy: 'offentlig side' }],
};

/** For whom figures are made beside the server: whoever may read the whole country. Never a session of anybody. */
export const wholeCountryReader: Reader = {
  id: 'hele-landet',
  name: { da: 'Hele landet', en: 'The whole country' },
  via: 'login',
  rights: [{ role: 'laeser', restrictions: [{ kind: 'land' }], grantedBy: 'serveren' }],
};

const localRoles: readonly Role[] = ['analytiker', 'leverandoer', 'godkender', 'driftsadmin'];

/** Whoever runs the command line on the installation's own machine: all table rights, logged as `cli`. */
export const localInstallation: Reader = {
  id: 'cli',
  name: { da: 'Lokal installation', en: 'Local installation' },
  via: 'cli',
  rights: localRoles.map((role) => ({ role, restrictions: [{ kind: 'land' }], grantedBy: 'installationen' })),
};

/**
 * A person at the installation's own machine who takes a step with a release in the name that is typed: the machine
 * trusts whoever may use its shell, and the log holds the name.
 */
export function personAtTheMachine(name: string): Reader {
  return {
    id: `cli:${name}`,
    name: { da: name, en: name },
    via: 'cli',
    rights: [{ role: 'godkender', restrictions: [{ kind: 'land' }], grantedBy: 'installationen' }],
  };
}
