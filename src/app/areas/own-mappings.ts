import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ColumnMapping } from '../../domain/model/column-mapping.ts';
import { observedKommuner } from '../access/observed-kommuner.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** Stops who neither delivers figures of areas nor sees any; logged. @throws Problem KV-A1 */
export async function demandDeliverer(context: AppContext, reader: Reader, allowed: boolean): Promise<void> {
  const right = { da: 'levere tal for områder', en: 'deliver figures of areas' };
  await logUse(context, reader, { action: 'months', object: 'observations' }, { allowed, rule: 'change-areas' });
  if (!allowed) throw new Problem('KV-A1', { what: right });
}

// A kommune's own begin with its code, so that two kommuner may call theirs the same.
const ofKommune = /^(\d{3}): /;

/** Saved mappings the reader may use: those of own kommuner, and those the installation made for all. By name. */
export async function ownMappings(context: AppContext, reader: Reader): Promise<readonly ColumnMapping[]> {
  const own = observedKommuner(reader, context.clock().slice(0, 10));
  const all = await context.state.mappings();
  return all.filter(({ name }) => {
    const code = ofKommune.exec(name)?.[1];
    return code === undefined || own === 'all' || own.includes(Number(code));
  });
}

/** Saves a mapping for the reader's kommune under a name, and answers the name it got. */
export async function saveOwnMapping(
  context: AppContext,
  reader: Reader,
  mapping: ColumnMapping,
  name: string,
): Promise<string> {
  const own = observedKommuner(reader, context.clock().slice(0, 10));
  const [code] = own === 'all' ? [] : own;
  const full = code === undefined ? name : `${`${code}`.padStart(3, '0')}: ${name.replace(ofKommune, '')}`;
  await logUse(context, reader, { action: 'months', object: `mapping ${full}` }, { allowed: true, rule: 'own' });
  await context.state.saveMapping({ ...mapping, name: full }, { at: context.clock(), by: reader.id });
  return full;
}
