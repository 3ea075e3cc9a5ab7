import type { AccessVerdict, Reader, Role } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatRelease, rolesThatSeeDeliveries } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/** May the reader see what has been delivered, and the reports? */
export function maySeeDeliveries(reader: Reader, today: string): AccessVerdict {
  return byRole(reader, rolesThatSeeDeliveries, today, 'see-deliveries', { da: 'se leverancer', en: 'see deliveries' });
}

/** May the reader accept deliveries and build releases from them? */
export function mayAcceptDeliveries(reader: Reader, today: string): AccessVerdict {
  return byRole(reader, rolesThatRelease, today, 'accept-deliveries', {
    da: 'godkende leverancer og danne udgaver',
    en: 'accept deliveries and build releases',
  });
}

function byRole(
  reader: Reader,
  roles: ReadonlySet<Role>,
  today: string,
  rule: string,
  what: { readonly da: string; readonly en: string },
): AccessVerdict {
  const right = reader.rights.find((r) => roles.has(r.role) && r.restrictions.length > 0 && !hasEnded(r, today));
  return right ? byRight(rule, right) : lacksRole(rule, what);
}
