import { z } from 'zod';
import { scopeOf } from '../../../app/access/access-scope.ts';
import { deriveExact } from '../../../app/access/exact-for.ts';
import { mayExport } from '../../../app/access/may-export.ts';
import { alertFeed } from '../../../app/monitor/alert-feed.ts';
import { areaFileName, areaPackFormats } from '../../../app/monitor/area-pack.ts';
import { type OpenedArea, openArea } from '../../../app/monitor/open-area.ts';
import { type OpenedDossier, openDossier } from '../../../app/monitor/open-dossier.ts';
import { openExactArea } from '../../../app/monitor/open-exact-area.ts';
import { openOverview } from '../../../app/monitor/open-overview.ts';
import { readScenario, writeScenario } from '../../../app/monitor/scenario-question.ts';
import { openUnseen } from '../../../app/monitor/seen-alerts.ts';
import { openShadowList } from '../../../app/monitor/shadow-list.ts';
import { openScores } from '../../../app/monitor/shadow-scores.ts';
import { monitorCsv, monitorRecord } from '../../../app/monitor/write-monitor.ts';
import { scoresCsv, shadowCsv } from '../../../app/monitor/write-shadow.ts';
import { demandSum } from '../../../app/twins/sum-forms.ts';
import { scenarioFields } from '../../../domain/definitions/monitoring/scenario-fields.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaDossier, ScenarioQuestion } from '../../../domain/model/area-dossier.ts';
import { derive, deriveWith } from '../../../engines/protect/seal.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { sendExact, sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documentedFile } from '../schemas/documented.ts';
import {
  documentedArea,
  documentedExactArea,
  documentedOverview,
  documentedScores,
  documentedShadow,
} from '../schemas/monitor.ts';
import type { RouteGroup } from './route-group.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Areas against the law: one place, all of them, and alerts as a feed. */
export const monitorRoutes: RouteGroup = (api, context, onBug) => {
  areaRoute(api, context, onBug);
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
    const { overview, release, stamp } = await openUnseen(context, reader);
    const base = `${request.protocol}://${request.host}`;
    const asked = { lang: languageOf(request), base, made: release.manifest.created };
    const file = { name: 'varsler', extension: 'atom', mediaType: 'application/atom+xml; charset=utf-8' };
    const write = async () => bytesOf(alertFeed(overview.content, asked));
    return await sendProtectedBytes(reply, reader, overview, file, write, stamp);
  });
  exactRoute(api, context, onBug);
  shadowRoutes(api, context, onBug);
};

type Told = Pick<AreaDossier, 'area' | 'beside' | 'basis'>;

const alone = ({ area, basis, stamp }: OpenedArea) => ({
  told: basis
    ? deriveWith(area, basis, (found, sums): Told => ({ area: found, basis: sums }))
    : derive(area, (found): Told => ({ area: found, basis: [] })),
  stamp,
});
const beside = ({ dossier, stamp }: OpenedDossier) => ({ told: derive(dossier, (found): Told => found), stamp });

// What happens in a scenario that paper and workbook are to have; read and refused in one place.
const number = z.string().max(20).optional().describe('A scenario, in pdf and xlsx; as on the page');
const scenarioQuery = {
  ...Object.fromEntries(scenarioFields.map(({ id }) => [id, number])),
  profil: z.enum(['kommune', 'omraade']).optional(),
};

function scenariosOf(query: Readonly<Record<string, string | undefined>>): readonly ScenarioQuestion[] {
  const { question, problems } = readScenario(query);
  const [first] = problems;
  if (first) throw new Problem(first.code, first.data);
  return writeScenario(question) === '' ? [] : [question];
}

const areaRoute: RouteGroup = (api, context) => {
  const area = {
    summary: 'Et sted holdt op mod lovens kriterier / A place against the criteria of the law',
    params: z.object({ sted: z.string().max(4000) }),
    querystring: z.object({
      asOf: z.iso.date().optional(),
      averaging: z.enum(['mean_of_shares', 'pooled']).optional(),
      udgave: z.string().max(30).optional(),
      form: z.enum(['json', 'csv', 'pdf', 'xlsx']).optional(),
      sml: z
        .string()
        .max(600)
        .optional()
        .describe('tvillinger · tvillinger:0045-08501:kombineret:5 · omr:<objekt_id>: what stands beside'),
      ...scenarioQuery,
      sprog: z.enum(['da', 'en']).optional(),
    }),
    response: documentedArea,
  };
  api.get('/monitor/areas/:sted', { schema: area }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const { sted } = request.params;
    const { form, asOf, averaging, udgave, sml = '' } = request.query;
    const question = {
      sted,
      ...(asOf === undefined ? {} : { asOf }),
      ...(averaging === undefined ? {} : { averaging }),
      ...(udgave === undefined ? {} : { udgave }),
    };
    if (sml !== '') demandSum(sml);
    const openPack = () =>
      openDossier(context, reader, {
        ...question,
        scenarios: scenariosOf(request.query),
        ...(sml === '' ? {} : { sml }),
      });
    const pack = areaPackFormats.find(({ id }) => id === form);
    if (pack) {
      const opened = await openPack();
      if (!mayExport(reader, parseSelection(sted), scopeOf(context, opened.release)).allowed) {
        throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' } });
      }
      const lang = languageOf(request);
      const { extension, mediaType } = pack;
      const named = { extension, mediaType, name: areaFileName(opened.dossier.content, lang) };
      const writePack = async () => await pack.write(context, opened, lang);
      return await sendProtectedBytes(reply, reader, opened.dossier, named, writePack, opened.stamp);
    }
    const { told, stamp } = sml === '' ? alone(await openArea(context, reader, question)) : beside(await openPack());
    if (form !== 'csv') {
      const record = derive(told, ({ area: one, beside: other, basis }) => monitorRecord(one, other, basis));
      return sendProtected(reply, reader, record, stamp);
    }
    const file = {
      name: `kriterier-${sted.replace(/[^\w-]+/g, '-')}`,
      extension: 'csv',
      mediaType: 'text/csv; charset=utf-8',
    };
    const write = async () => bytesOf(monitorCsv(told.content.area, told.content.beside, languageOf(request)));
    return await sendProtectedBytes(reply, reader, told, file, write, stamp);
  });
};

const exactRoute: RouteGroup = (api, context) => {
  const exact = {
    summary:
      'Kriterierne af nøjagtige tal for den, der har ret til dem / The criteria of exact numbers for those with the right',
    params: z.object({ sted: z.string().max(4000) }),
    querystring: z.object({
      begrundelse: z.string().min(1).max(200).describe('Why they are needed; kept in the log and the ledger'),
      asOf: z.iso.date().optional(),
    }),
    response: documentedExactArea,
  };
  api.get('/monitor/areas/:sted/exact', { schema: exact }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const { begrundelse, asOf } = request.query;
    const question = { sted: request.params.sted, ...(asOf === undefined ? {} : { asOf }) };
    const { area: found } = await openExactArea(context, reader, question, begrundelse);
    return sendExact(
      reply,
      deriveExact(found, (one) => monitorRecord(one)),
    );
  });
};

const shadowRoutes: RouteGroup = (api, context) => {
  const form = z.enum(['json', 'csv']).optional();
  const file = (name: string) => ({ name, extension: 'csv', mediaType: 'text/csv; charset=utf-8' });
  const shadow = {
    summary: 'Skyggelisten for en december / The shadow list of a December',
    querystring: z.object({ list: z.string().max(7).optional(), asOf: z.iso.date().optional(), form }),
    response: documentedShadow,
  };
  api.get('/monitor/shadow', { schema: shadow }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const { list, asOf } = request.query;
    const asked = { ...(list === undefined ? {} : { list }), ...(asOf === undefined ? {} : { asOf }) };
    const found = await openShadowList(context, reader, asked);
    if (request.query.form !== 'csv') return sendProtected(reply, reader, found.shadow, found.stamp);
    const write = async () => bytesOf(shadowCsv(found.shadow.content));
    return await sendProtectedBytes(reply, reader, found.shadow, file('skyggeliste'), write, found.stamp);
  });
  const scores = {
    summary: 'Hvor godt skyggelisterne ramte / How the shadow lists did',
    querystring: z.object({ form }),
    response: documentedScores,
  };
  api.get('/monitor/shadow/scores', { schema: scores }, async (request, reply) => {
    const reader = readerOf(request, await context.desk.open());
    const found = await openScores(context);
    if (request.query.form !== 'csv')
      return sendProtected(
        reply,
        reader,
        derive(found.scores, (all) => ({ scores: all })),
        found.stamp,
      );
    const write = async () => bytesOf(scoresCsv(found.scores.content));
    return await sendProtectedBytes(reply, reader, found.scores, file('skyggeliste-score'), write, found.stamp);
  });
};
