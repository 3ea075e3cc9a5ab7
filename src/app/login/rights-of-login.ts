import type { Right } from '../../domain/model/access.ts';
import type { ProvedIdentity } from '../../domain/model/login.ts';
import { keyOf, narrowLimits } from '../access/narrow-limits.ts';
import { readLimits } from '../access/read-limits.ts';
import type { LoginSettings } from './login-settings.ts';

/**
 * The rights a login carries, inside what its organisation may give at most: an administrator of one kommune must not open
 * another by writing its number. What falls away is told for the log.
 */
export function rightsOfLogin(
  { rights = [], cvr, unused = [] }: ProvedIdentity,
  { providers }: Pick<LoginSettings, 'providers'>,
  provider: string,
): { readonly rights: readonly Right[]; readonly unused: readonly string[] } {
  const settings = providers.find(({ id }) => id === provider);
  const organisations = settings?.kind === 'saml' ? settings.privileges?.organisations : undefined;
  const own = readLimits((cvr === undefined ? undefined : organisations?.[cvr]) ?? '');
  const dropped: string[] = [];
  const narrowed = rights.flatMap((right) => {
    const restrictions = narrowLimits(right.restrictions, own);
    if (!restrictions) dropped.push(`outside ${right.role} ${right.restrictions.map(keyOf).join(',')}`);
    return restrictions ? [{ ...right, restrictions }] : [];
  });
  return { rights: narrowed, unused: [...unused, ...dropped] };
}
