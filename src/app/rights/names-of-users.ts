import type { Text } from '../../domain/kernel/language.ts';
import { placelessPersonas } from '../access/demo-personas.ts';
import { localInstallation } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';

/**
 * What people are called who are known by the key they are kept under: persons, demo personas and the installation's own command
 * line. Somebody who is none of them any more keeps the key.
 * @param personas - Demo personas of the release that is shown, whose names tell of its places.
 */
export async function namesOfUsers(
  { state }: Pick<AppContext, 'state'>,
  keys: Iterable<string>,
  personas: readonly { readonly reader: { readonly id: string; readonly name: Text } }[] = [],
): Promise<ReadonlyMap<string, Text>> {
  const known = new Map(
    [localInstallation, ...[...placelessPersonas(), ...personas].map(({ reader }) => reader)].map(
      ({ id, name }) => [id, name] as const,
    ),
  );
  const names = [...new Set(keys)].map(async (key): Promise<readonly [string, Text]> => {
    const own = known.get(key);
    if (own) return [key, own];
    const name = (await state.person(key))?.name ?? key;
    return [key, { da: name, en: name }];
  });
  return new Map(await Promise.all(names));
}
