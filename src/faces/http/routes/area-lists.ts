import { z } from 'zod';
import { fiveYearList } from '../../../app/monitor/five-year-list.ts';
import { compareOfficialLists, openLists, requireClasses, requireList } from '../../../app/monitor/official-lists.ts';
import { theLaw } from '../../../app/monitor/the-law.ts';
import { verdictWords } from '../../../app/monitor/write-monitor.ts';
import { areasOn, type ListChange } from '../../../engines/monitor/lists/compare-lists.ts';
import type { KnownArea } from '../../../engines/monitor/lists/list-areas.ts';
import { answeredByHash } from '../request/send-protected.ts';
import { documentedComparison, documentedFiveYears, documentedLists, documentedRows } from '../schemas/monitor.ts';
import type { RouteGroup } from './route-group.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const word = z.string().max(40).default('parallelsamfund');

/** The published area lists, which are for anybody: what there is, one list, two beside each other, five years of them. */
export const areaListRoutes: RouteGroup = (api, context) => {
  const answer = (reply: Parameters<typeof answeredByHash>[0], found: unknown) => {
    const body = JSON.stringify(found);
    return answeredByHash(reply, body) ? reply : reply.type('application/json; charset=utf-8').send(body);
  };
  const all = { summary: 'Offentliggjorte områdelister / Published area lists', response: documentedLists };
  api.get('/monitor/lists', { schema: all }, async (_request, reply) =>
    answer(reply, (await openLists(context)).lists),
  );
  const one = {
    summary: 'En liste, som den er offentliggjort / A list as published',
    params: z.object({ list: month }),
    querystring: z.object({ klasse: z.string().max(40).optional() }),
    response: documentedRows,
  };
  api.get('/monitor/lists/:list', { schema: one }, async (request, reply) => {
    const lists = await openLists(context);
    const { list } = request.params;
    const { klasse } = request.query;
    const ids = klasse === undefined ? theLaw.classes.map(({ id }) => id) : requireClasses(klasse);
    requireList(lists, list, ids);
    const on = areasOn(lists, list, ids, theLaw);
    const rows = lists.rows.filter((row) => row.list === list && (klasse === undefined || on.has(row.known)));
    const shown = rows.map(({ known, kind, area, values, source, earlier }) => ({
      ...areaOf(known),
      ...{ list, kind, printed: area, values, source },
      earlier: earlier.map((before) => ({ values: before.values, importedAt: before.importedAt })),
    }));
    return answer(reply, shown);
  });
  const two = {
    summary: 'To lister ved siden af hinanden / Two lists beside each other',
    querystring: z.object({ fra: month, til: month, klasse: word }),
    response: documentedComparison,
  };
  api.get('/monitor/list-comparison', { schema: two }, async (request, reply) => {
    const { fra, til, klasse } = request.query;
    const { entered, left, stayed, unknown, from, to } = await compareOfficialLists(context, {
      from: fra,
      to: til,
      word: klasse,
    });
    const areas = { stayed: stayed.map(areaOf), unknown: unknown.map(areaOf) };
    return answer(reply, { from, to, entered: entered.map(changeOf), left: left.map(changeOf), ...areas });
  });
  const five = {
    summary: 'Hvad fem lister i træk fører til / What five lists running lead to',
    params: z.object({ list: month }),
    response: documentedFiveYears,
  };
  api.get('/monitor/five-years/:list', { schema: five }, async (request, reply) => {
    const found = await fiveYearList(context, request.params.list);
    const shown = found.map(({ area, earlier, published }) => ({
      ...areaOf(area),
      class: verdictWords[earlier.verdict],
      decisive: earlier.decisive,
      published: verdictWords[published],
    }));
    return answer(reply, shown);
  });
};

const areaOf = ({ key, name, kommune }: KnownArea) => ({ key, name, kommune });

function changeOf({ area, reason }: ListChange) {
  return { ...areaOf(area), why: reason.kind === 'criteria' ? reason.ids.join(' ') : reason.kind };
}
