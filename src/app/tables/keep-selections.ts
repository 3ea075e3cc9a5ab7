import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SavedSelection } from '../../domain/model/selection.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import { isInside, limitsOf, limitsSharedIn } from '../access/same-right.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { savedName } from '../context/saved-name.ts';
import { shortId } from '../context/short-id.ts';

const longestName = 100;

/** The reader's own saved selections; the public has none. */
export async function savedSelections(context: AppContext, reader: Reader): Promise<readonly SavedSelection[]> {
  return reader.via === 'public' ? [] : await context.state.selections(reader.id);
}

/**
 * Selections that colleagues share inside a right the reader has too. Sharing gives nobody access: those the reader may
 * not see by themselves are left out.
 */
export async function colleaguesSelections(context: AppContext, reader: Reader): Promise<readonly SavedSelection[]> {
  if (reader.via === 'public') return [];
  const scope = scopeOf(context, await context.desk.open());
  const shared = await context.state.sharedSelections([...new Set(reader.rights.map(limitsOf))]);
  return shared.filter(
    (saved) =>
      saved.owner !== reader.id &&
      isInside(reader, saved.shared?.limits ?? '', scope.today) &&
      maySeeSelection(reader, saved.selection, scope).allowed,
  );
}

/**
 * Saves a selection under a name. The same selection saved again changes its name and whether it is shared
 * with colleagues inside the same right.
 *
 * @throws Problem KV-A1 for the public, KV-A2 for places the reader may not see, KV-A5 without a usable name.
 */
export async function saveSelection(
  context: AppContext,
  reader: Reader,
  asked: { readonly name: string; readonly sted: string; readonly shared?: boolean },
): Promise<SavedSelection> {
  if (reader.via === 'public') throw new Problem('KV-A1', { what: { da: 'gemme udvalg', en: 'save selections' } });
  const name = savedName(asked.name, longestName);
  const selection = parseSelection(asked.sted);
  const verdict = maySeeSelection(reader, selection, scopeOf(context, await context.desk.open()));
  await logUse(context, reader, { action: 'selection', object: formatSelection(selection) }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A2', { asked: asked.sted });
  const limits = asked.shared === true ? limitsSharedIn(reader, verdict) : undefined;
  const saved = {
    id: shortId(formatSelection(selection)),
    name,
    owner: reader.id,
    selection,
    savedAt: context.clock(),
    ...(limits === undefined ? {} : { shared: { by: reader.name, limits } }),
  };
  await context.state.saveSelection(saved);
  return saved;
}

/** Forgets a saved selection of the reader; one that is not theirs or not there changes nothing. */
export async function deleteSelection(context: AppContext, reader: Reader, id: string): Promise<void> {
  if (reader.via === 'public') return;
  await context.state.deleteSelection(reader.id, id);
  await logUse(context, reader, { action: 'selection', object: `delete ${id.slice(0, 40)}` }, { allowed: true });
}
