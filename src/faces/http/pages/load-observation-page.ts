import { deriveDelivered } from '../../../app/access/delivered-for.ts';
import { type DeliveredSeries, openObservationDesk } from '../../../app/areas/observation-desk.ts';
import type { FileColumns } from '../../../app/areas/take-observations.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import { observedCodes, observedIndicators } from '../../../domain/definitions/geofa/observed-indicators.ts';
import { monthSources } from '../../../domain/definitions/monitoring/month-sources.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { problemText } from '../../../domain/kernel/problems/problem.ts';
import { codeText } from '../../../engines/areas/code-text.ts';
import type { ObservationPage, ShownFigure } from '../../web/page-data/observation-page.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import type { FiguresUnderWay } from './take-figures.ts';

const title: Text = { da: 'Levér tal for egne områder', en: 'Deliver figures of own areas' };
const mostFindings = 200;
const mostDeliveries = 100;
const fieldsAsked = [
  ...['omraade_objekt_id', 'noegle', 'omraade_navn', 'periode', 'indikator', 'definition_id'],
  ...['taeller', 'naevner', 'vaerdi', 'datakilde', 'friskhed', 'hentet_tid'],
];

/** `/overvaagning/levering`, and what came of a file that was sent to it. @throws Problem KV-A1 */
export async function loadObservationPage(asked: PageRequest, sent?: FiguresUnderWay): Promise<LoadedPage> {
  const { omraade = '', indikator = '' } = asked.query;
  const series = { objektId: omraade.toLowerCase(), indikator, personas: asked.release?.personas };
  const desk = await openObservationDesk(asked.context, asked.reader, series);
  const page = deriveDelivered(desk, ({ series, deliveries, areas, mayDeliver, mappings }): ObservationPage => {
    return {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['omraade', 'indikator'])),
      kind: 'observations',
      ...{ mayDeliver, mappings },
      indicators: observedIndicators.map(({ id, name }) => ({ id, name })),
      definitions: monthSources.flatMap((source) => [...source.definitions, ...source.proxies]),
      areas: areas.map((area) => ({ ...area, indicators: area.indicators.map((id) => ({ id, name: nameOf(id) })) })),
      deliveries: deliveries
        .slice(0, mostDeliveries)
        .map((one) => ({ ...one, indicators: one.indicators.map((id) => nameOf(id)) })),
      ...(series
        ? { series: { area: series.area, indicator: nameOf(series.indikator), figures: shownFigures(series) } }
        : {}),
      ...(sent ? outcomeOf(sent) : {}),
    };
  });
  return { kind: 'delivered', page };
}

function nameOf(indicator: string): Text {
  return observedIndicators.find(({ id }) => id === indicator)?.name ?? { da: indicator, en: indicator };
}

// Newest period first; of one period what stands before what stood.
function shownFigures({ figures, names }: DeliveredSeries): readonly ShownFigure[] {
  return figures
    .toSorted((a, b) => compare(b.periodeFra, a.periodeFra) || compare(b.systidFra, a.systidFra))
    .map(({ id, periodeFra, periodeTil, definitionId, taeller, naevner, vaerdi, ...rest }) => ({
      id,
      from: periodeFra,
      to: periodeTil,
      definition: definitionId,
      ...(taeller === undefined ? {} : { taeller }),
      ...(naevner === undefined ? {} : { naevner }),
      ...(vaerdi === undefined ? {} : { vaerdi: `${vaerdi} ${rest.enhed ?? ''}`.trim() }),
      source: rest.datakilde,
      freshness: freshnessName(rest.friskhed),
      since: rest.systidFra,
      ...(rest.systidTil === undefined ? {} : { until: rest.systidTil }),
      by: names.get(rest.brugerId) ?? { da: rest.brugerId, en: rest.brugerId },
    }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function freshnessName(code: number): Text {
  const text = `${code}`;
  return codeText(areaDefinitions, observedCodes.friskhed.list, code) ?? { da: text, en: text };
}

type Outcome = Pick<ObservationPage, 'file' | 'problem' | 'columns' | 'judged'>;

function outcomeOf({ file, bytes, outcome }: FiguresUnderWay): Outcome {
  if ('problem' in outcome) return { problem: problemText(outcome.problem) };
  const content = Buffer.from(bytes).toString('base64');
  const { taken, kept } = outcome;
  if (taken.kind === 'columns') return { file: { name: file, content, mapping: '' }, columns: columnsOf(taken.file) };
  const { findings, written, ...counts } = taken.done;
  return {
    ...(kept && written ? {} : { file: { name: file, content, mapping: mappingText(taken.mapping) } }),
    judged: {
      ...counts,
      kept: kept && written,
      errors: findings.filter(({ note }) => note !== true).length,
      findings: findings.slice(0, mostFindings).map(({ row, problem, note }) => ({
        ...{ row, code: problem.code, text: problemText(problem) },
        note: note === true,
      })),
    },
  };
}

function mappingText(mapping: object | undefined): string {
  return mapping ? JSON.stringify(mapping) : '';
}

function columnsOf({ columns, sample, guess, fixed, numbers }: FileColumns): NonNullable<ObservationPage['columns']> {
  return {
    names: columns,
    sample: sample.map(({ row, cells }) => ({ row, cells: cells.map((cell) => `${cell ?? ''}`) })),
    fields: fieldsAsked.map((field) => ({ field, column: guess[field] ?? '', fixed: fixed[field] ?? '' })),
    numbers,
  };
}
