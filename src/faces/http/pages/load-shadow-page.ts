import { listsAhead, openShadowList } from '../../../app/monitor/shadow-list.ts';
import { openScores } from '../../../app/monitor/shadow-scores.ts';
import { nameOfList } from '../../../domain/kernel/list-month.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { deriveWith } from '../../../engines/protect/seal.ts';
import type { ShadowPage } from '../../web/page-data/monitoring-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/overvaagning/skyggeliste?liste=&score=`: estimates of the next lists, and how earlier ones did. @throws Problem KV-A8 */
export async function loadShadowPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const ahead = listsAhead(asked.context.clock().slice(0, 10));
  const list = ahead.find((one) => one === asked.query.liste) ?? ahead[0] ?? '';
  const { shadow, release, stamp } = await openShadowList(asked.context, asked.reader, { list });
  const { scores, stamp: scored } = await openScores(asked.context);
  const title = { da: 'Skyggeliste', en: 'Shadow list' };
  const api = '/api/v1/monitor/shadow';
  const page = deriveWith(shadow, scores, (found, all): ShadowPage => {
    const known = [...new Set(all.map((one) => one.list))];
    const shown = known.find((one) => one === asked.query.score) ?? known[0];
    return {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['liste', 'score']), release),
      kind: 'shadow-list',
      shadow: found,
      lists: ahead.map((value) => ({ value, label: nameOfList(value), chosen: value === list })),
      scores: all.filter((one) => one.list === shown),
      scored: known.map((value) => ({ value, label: nameOfList(value), chosen: value === shown })),
      downloads: [
        {
          format: 'csv',
          label: { da: 'Skyggelisten som CSV', en: 'The shadow list as CSV' },
          href: `${api}?list=${list}&form=csv`,
        },
        {
          format: 'json',
          label: { da: 'Skyggelisten som JSON', en: 'The shadow list as JSON' },
          href: `${api}?list=${list}`,
        },
        {
          format: 'csv',
          label: { da: 'Træfsikkerhed som CSV', en: 'Accuracy as CSV' },
          href: `${api}/scores?form=csv`,
        },
      ],
    };
  });
  return { kind: 'figures', page, reader: asked.reader, stamp: `${stamp} ${scored}` };
}
