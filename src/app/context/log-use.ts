import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { AppContext } from './app-context.ts';

/** What was done, as the log names it. */
export type LoggedAction =
  | 'search'
  | 'twins'
  | 'sheet'
  | 'sheet-edition'
  | 'pack'
  | 'twin-profile'
  | 'index-method'
  | 'table'
  | 'exact'
  | 'workbook'
  | 'place'
  | 'file'
  | 'persona'
  | 'selection'
  | 'delivery'
  | 'person-rows'
  | 'vault'
  | 'release'
  | 'preview'
  | 'backup'
  | 'query-plan'
  | 'area'
  | 'map'
  | 'rights'
  | 'view-as'
  | 'login'
  | 'token'
  | 'alert'
  | 'alert-mail'
  | 'months'
  | 'log'
  | 'grants';

/** Writes one line of the log: who, in what role, did what with which object of which release, or was refused. */
export async function logUse(
  context: AppContext,
  reader: Reader,
  use: { readonly action: LoggedAction; readonly object: string; readonly release?: string; readonly purpose?: string },
  verdict: Pick<AccessVerdict, 'allowed' | 'right'> & { readonly rule?: string },
): Promise<void> {
  const why = [verdict.rule, verdict.right?.grant?.id, reader.token, use.purpose].filter(Boolean).join(' · ');
  await context.state.log({
    at: context.clock(),
    reader: reader.seenBy?.id ?? reader.id,
    role: verdict.right?.role ?? reader.rights[0]?.role ?? reader.via,
    action: use.action,
    object: use.object,
    ...(use.release === undefined ? {} : { release: use.release }),
    allowed: verdict.allowed,
    ...(reader.seenBy ? { asPerson: reader.id } : {}),
    ...(why === '' ? {} : { why }),
  });
}
