import type { Reader } from '../../domain/model/access.ts';
import { localInstallation } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';

const owner = 'installation';
const name = 'exact-numbers';

/** Whoever runs the command line: with exact numbers only where the data owner has switched them on here. */
export async function localReader(context: AppContext): Promise<Reader> {
  if ((await context.state.setting(owner, name)) !== 'on') return localInstallation;
  return { ...localInstallation, rights: localInstallation.rights.map((right) => ({ ...right, exact: true })) };
}

/** Switches exact numbers on or off for the command line of this installation. Off until somebody does. */
export async function switchExact(context: AppContext, on: boolean): Promise<void> {
  await context.state.saveSetting(owner, name, on ? 'on' : 'off');
}
