import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaIndexMethod, SavedIndexMethod } from '../../domain/model/area-index.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { savedName } from '../context/saved-name.ts';
import { shortId } from '../context/short-id.ts';
import { writeMethod } from './index-question.ts';

const longestName = 60;

/** Saves a method under a name, shared with everybody or not. @throws Problem KV-A1 for the public, KV-A5 without a usable name */
export async function saveMethod(
  context: AppContext,
  reader: Reader,
  asked: { readonly name: string; readonly shared: boolean; readonly method: AreaIndexMethod },
): Promise<SavedIndexMethod> {
  requireOwner(reader);
  const name = savedName(asked.name, longestName);
  const savedAt = context.clock();
  const id = `i_${shortId(`${reader.id} ${name} ${savedAt}`)}`;
  const method = writeMethod(asked.method);
  const saved = { id, name, owner: reader.id, by: reader.name, method, shared: asked.shared, savedAt };
  await context.state.saveIndexMethod(saved);
  await logUse(context, reader, { action: 'index-method', object: id }, { allowed: true });
  return saved;
}

/** Deletes a method of the reader. @throws Problem KV-A1, KV-L70 on one that is not theirs or not there */
export async function deleteMethod(context: AppContext, reader: Reader, id: string): Promise<void> {
  requireOwner(reader);
  if (!(await context.state.deleteIndexMethod(reader.id, id))) throw new Problem('KV-L70', { id: id.slice(0, 20) });
  await logUse(context, reader, { action: 'index-method', object: id }, { allowed: true });
}

function requireOwner(reader: Reader): void {
  if (reader.via === 'public') throw new Problem('KV-A1', { what: { da: 'gemme metoder', en: 'save methods' } });
}
