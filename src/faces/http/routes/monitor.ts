import { z } from 'zod';
import { alertFeed } from '../../../app/monitor/alert-feed.ts';
import { openArea } from '../../../app/monitor/open-area.ts';
import { openOverview } from '../../../app/monitor/open-overview.ts';
import { monitorCsv, monitorRecord } from '../../../app/monitor/write-monitor.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { languageOf } from '../language-of-request.ts';
import { readerOf } from '../reader-of-request.ts';
import { documentedFile } from '../schemas/documented.ts';
import { documentedArea, documentedOverview } from '../schemas/monitor.ts';
import { sendProtected, sendProtectedBytes } from '../send-protected.ts';
import type { RouteGroup } from './index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Areas against the law: one place, all of them, and alerts as a feed. */
export const monitorRoutes: RouteGroup = (api, context) => {
  const area = {
    summary: 'Et sted holdt op mod lovens kriterier / A place against the criteria of the law',
    params: z.object({ sted: z.string().max(4000) }),
    querystring: z.object({
      asOf: z.iso.date().optional(),
      averaging: z.enum(['mean_of_shares', 'pooled']).optional(),
      udgave: z.string().max(30).optional(),
      form: z.enum(['json', 'csv']).optional(),
    }),
    response: documentedArea,
  };
  api.get('/monitor/areas/:sted', { schema: area }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const { sted } = request.params;
    const { form, asOf, averaging, udgave } = request.query;
    const found = await openArea(context, reader, {
      sted,
      ...(asOf === undefined ? {} : { asOf }),
      ...(averaging === undefined ? {} : { averaging }),
      ...(udgave === undefined ? {} : { udgave }),
    });
    if (form !== 'csv') return sendProtected(reply, reader, derive(found.area, monitorRecord), found.stamp);
    const file = {
      name: `kriterier-${sted.replace(/[^\w-]+/g, '-')}`,
      extension: 'csv',
      mediaType: 'text/csv; charset=utf-8',
    };
    const write = async () => bytesOf(monitorCsv(found.area.content));
    return await sendProtectedBytes(reply, reader, found.area, file, write, found.stamp);
  });
  const all = {
    summary: 'Boligområder tættest på en grænse, og varsler / Housing areas nearest a line, and alerts',
    response: documentedOverview,
  };
  api.get('/monitor', { schema: all }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const { overview, stamp } = await openOverview(context, reader, {});
    return sendProtected(reply, reader, overview, stamp);
  });
  const feed = {
    summary: 'Varsler som feed / Alerts as a feed',
    response: documentedFile('application/atom+xml', 'Atom'),
  };
  api.get('/monitor/alerts.atom', { schema: feed }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const { overview, release, stamp } = await openOverview(context, reader, {});
    const base = `${request.protocol}://${request.host}`;
    const asked = { lang: languageOf(request), base, made: release.manifest.created };
    const file = { name: 'varsler', extension: 'atom', mediaType: 'application/atom+xml; charset=utf-8' };
    const write = async () => bytesOf(alertFeed(overview.content, asked));
    return await sendProtectedBytes(reply, reader, overview, file, write, stamp);
  });
};
