import { deriveExact } from '../../../app/access/exact-for.ts';
import { mayAskExact } from '../../../app/exact/open-exact-table.ts';
import { openDossier } from '../../../app/monitor/open-dossier.ts';
import { openExactArea } from '../../../app/monitor/open-exact-area.ts';
import { readScenario, writeScenario } from '../../../app/monitor/scenario-question.ts';
import { isSum, noSum } from '../../../app/twins/sum-forms.ts';
import { offersOwnTwins, ownTwins } from '../../../app/twins/twin-set.ts';
import { scenarioFields } from '../../../domain/definitions/monitoring/scenario-fields.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaDossier } from '../../../domain/model/area-dossier.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { AreaMonitorPage } from '../../web/page-data/monitoring-pages.ts';
import { alertMarks } from './alert-marks.ts';
import { besideChoices } from './beside-choices.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';

/**
 * `/overvaagning/:omraade`: one place (`omr:…`, `afd:…`) against the law, with scenarios in the address, and with
 * `eksakt=<why>` exact numbers as far as the ledger lets them be. @throws Problem KV-A1, KV-A2, KV-Q1, KV-A8
 */
export async function loadAreaMonitorPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const sted = asked.params.omraade ?? '';
  const { question, problems } = readScenario(asked.query);
  const kept = asked.query.gemt
    ? readScenario(Object.fromEntries(new URLSearchParams(asked.query.gemt))).question
    : undefined;
  const scenarios = [question, ...(kept ? [kept] : [])].filter((one) => writeScenario(one) !== '');
  const { sml = '' } = asked.query;
  const beside = isSum(sml) ? { sml } : {};
  const opened = await openDossier(asked.context, asked.reader, { sted, scenarios, ...beside });
  const { dossier, why, release, known, stamp } = opened;
  const path = encodeURIComponent(sted).replaceAll('%3A', ':').replaceAll('%2C', ',');
  const notes = [
    ...problemNotes([...problems, ...(sml === '' || isSum(sml) ? [] : [noSum(sml)])]),
    ...unknownParameters(asked.query, [...scenarioFields.map(({ id }) => id), 'profil', 'gemt', 'eksakt', 'sml']),
  ];
  const address = `/overvaagning/${path}`;
  const hasTwins = offersOwnTwins(release.release.content, parseSelection(sted));
  const choices = besideChoices(asked, release, sted, { sml, hasTwins });
  const { marksOf, seen } = await alertMarks(asked);
  const pageOf = (found: AreaDossier): AreaMonitorPage => ({
    ...pageFrame(asked, found.area.place.name, notes, release),
    kind: 'area-monitor',
    dossier: found,
    marks: marksOf(found.alerts, found.area.list),
    address,
    asked: question,
    ...(kept ? { kept } : {}),
    fields: scenarioFields,
    unread: problems.map(({ data }) => ({ id: data.parameter, found: data.found })),
    ...beside,
    besideChoices: choices,
    ...(hasTwins && !isSum(sml) ? { twinsHref: `${address}?sml=${ownTwins}#kriterier` } : {}),
    ...(known ? { listed: known.key } : {}),
    downloads: downloadsOf(`/api/v1/monitor/areas/${encodeURIComponent(sted)}`, {
      ...beside,
      scenario: writeScenario(question),
    }),
    why,
  });
  const reason = (asked.query.eksakt ?? '').trim();
  if (reason !== '') {
    const counted = await openExactArea(asked.context, asked.reader, { sted }, reason);
    const { told, refused } = counted;
    const exact = { shown: true, reason: reason.slice(0, mostOfReason), told, refused } as const;
    // Everything beside the criteria is protected, as on the page without exact numbers.
    const page = deriveExact(counted.area, (area) => ({ ...pageOf({ ...dossier.content, area }), exact }));
    return { kind: 'exact', page };
  }
  const offered = mayAskExact(asked.context, asked.reader, release, sted) ? { exact: { shown: false } as const } : {};
  const page = derive(dossier, (found): AreaMonitorPage => ({ ...pageOf(found), ...offered }));
  return { kind: 'figures', page, reader: asked.reader, stamp: `${stamp} ${JSON.stringify(seen)}` };
}

const mostOfReason = 200;

function downloadsOf(
  api: string,
  { sml, scenario }: { readonly sml?: string; readonly scenario: string },
): AreaMonitorPage['downloads'] {
  const beside = sml === undefined ? '' : `&sml=${encodeURIComponent(sml)}`;
  // What is handed to a committee has the scenario that was worked out on the page.
  const then = scenario === '' ? beside : `${beside}&${scenario}`;
  const paper = { da: 'PDF til udvalget', en: 'PDF for the committee' };
  return [
    { format: 'pdf', label: paper, href: `${api}?form=pdf${then}` },
    { format: 'xlsx', label: { da: 'Excel', en: 'Excel' }, href: `${api}?form=xlsx${then}` },
    {
      format: 'csv',
      label: { da: 'CSV, en række for hvert kriterium', en: 'CSV, a row for each criterion' },
      href: `${api}?form=csv${beside}`,
    },
    {
      format: 'json',
      label: { da: 'JSON', en: 'JSON' },
      href: sml === undefined ? api : `${api}?${beside.slice(1)}`,
    },
  ];
}
