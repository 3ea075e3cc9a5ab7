import type { Reader } from '../../domain/model/access.ts';
import { localInstallation } from './readers.ts';

/** Whoever runs `kvarter grants` on the installation's own machine: reads, exports and verifies rounds. */
export const localOfficer: Reader = {
  ...localInstallation,
  rights: [{ role: 'sagsbehandler', restrictions: [{ kind: 'land' }], grantedBy: 'installationen' }],
};
