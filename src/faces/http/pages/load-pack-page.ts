import { listTables } from '../../../app/list-tables.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title = { da: 'Mødepakke', en: 'Meeting pack' };
const usual: readonly string[] = ['T01', 'T02', 'T16'];

/** `/moedepakke`: what the pack of a place is to hold. The file itself is made when it is asked for. @throws Problem KV-A8 */
export async function loadPackPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const { sted = '' } = asked.query;
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['sted'])),
      ...{ kind: 'pack', sted: sted.slice(0, 4000) },
      tables: listTables(asked.release).map((table) => ({ ...table, chosen: usual.includes(table.id) })),
    },
  };
}
