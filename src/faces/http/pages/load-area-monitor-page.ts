import { openDossier } from '../../../app/monitor/open-dossier.ts';
import { readScenario, scenarioFields, writeScenario } from '../../../app/monitor/scenario-question.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { AreaMonitorPage } from '../../web/page-data/monitoring-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';

/** `/overvaagning/:omraade`: one place (`omr:…`, `afd:…`) against the law, with scenarios in the address. @throws Problem KV-A2, KV-Q1, KV-A8 */
export async function loadAreaMonitorPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const sted = asked.params.omraade ?? '';
  const { question, problems } = readScenario(asked.query);
  const kept = asked.query.gemt
    ? readScenario(Object.fromEntries(new URLSearchParams(asked.query.gemt))).question
    : undefined;
  const scenarios = [question, ...(kept ? [kept] : [])].filter((one) => writeScenario(one) !== '');
  const { dossier, why, release, known, stamp } = await openDossier(asked.context, asked.reader, { sted, scenarios });
  const address = `/overvaagning/${encodeURIComponent(sted).replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
  const api = `/api/v1/monitor/areas/${encodeURIComponent(sted)}`;
  const notes = [
    ...problemNotes(problems),
    ...unknownParameters(asked.query, [...scenarioFields.map(({ id }) => id), 'profil', 'gemt']),
  ];
  const page = derive(
    dossier,
    (found): AreaMonitorPage => ({
      ...pageFrame(asked, found.area.place.name, notes, release),
      kind: 'area-monitor',
      dossier: found,
      address,
      asked: question,
      ...(kept ? { kept } : {}),
      fields: scenarioFields,
      ...(known ? { listed: known.key } : {}),
      downloads: [
        { format: 'pdf', label: { da: 'PDF til udvalget', en: 'PDF for the committee' }, href: `${api}?form=pdf` },
        { format: 'xlsx', label: { da: 'Excel', en: 'Excel' }, href: `${api}?form=xlsx` },
        {
          format: 'csv',
          label: { da: 'CSV, en række for hvert kriterium', en: 'CSV, a row for each criterion' },
          href: `${api}?form=csv`,
        },
        { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: api },
      ],
      why,
    }),
  );
  return { kind: 'figures', page, reader: asked.reader, stamp };
}
