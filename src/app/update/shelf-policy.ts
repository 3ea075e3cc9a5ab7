import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import { mayUpdateReleases } from '../access/may-update-releases.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/**
 * How a built release gets to the shelf: `direct`, served when it is built, for one person's own installation; or
 * `signed`, held until a second person has signed it.
 */
export type ShelfPolicy = 'direct' | 'signed';

/** Both, as the command line names them. */
export const shelfPolicies: readonly ShelfPolicy[] = ['direct', 'signed'];

const owner = 'installation';
const name = 'shelf-policy';

/** The installation's policy; `direct` until somebody chooses. */
export async function shelfPolicy({ state }: AppContext): Promise<ShelfPolicy> {
  return (await state.setting(owner, name)) === 'signed' ? 'signed' : 'direct';
}

/** Chooses the policy for every build that follows; logged. @throws Problem KV-A1 */
export async function chooseShelfPolicy(context: AppContext, reader: Reader, policy: ShelfPolicy): Promise<void> {
  const verdict = mayUpdateReleases(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object: `policy ${policy}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'vælge udgivelsesform', en: 'choose the policy' } });
  await context.state.saveSetting(owner, name, policy);
}
