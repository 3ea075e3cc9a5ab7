import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ExactTable } from '../../domain/model/leaf.ts';
import type { AppContext } from '../context/app-context.ts';

// What is wrong with a key or a file is told to whoever runs the machine, not to a reader: it names where they lie.
const ofTheMachine = new Set(['KV-V13', 'KV-V14', 'KV-V15', 'KV-V16']);

/**
 * The true tables of editions of a release, out of the vault, for one answer.
 * @throws Problem KV-U20 where they are not kept here, KV-V21 where the vault is sealed and cannot be opened
 */
export async function readTrueTables(
  context: AppContext,
  release: string,
  editions: readonly number[],
): Promise<readonly ExactTable[]> {
  const { sealed } = await context.openVault();
  try {
    const leaves = await Promise.all([...new Set(editions)].map((edition) => sealed.read(release, edition)));
    return leaves.flatMap(({ tables }) => tables);
  } catch (error) {
    if (error instanceof Problem && ofTheMachine.has(error.code)) throw new Problem('KV-V21', { code: error.code });
    throw error;
  }
}
