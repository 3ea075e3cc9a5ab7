import { viewOfMap } from '../../../app/maps/draw-map-page.ts';
import { mapFormats, mayTakeMap } from '../../../app/maps/map-file.ts';
import { layerRegions, mapLayers } from '../../../app/maps/map-layers.ts';
import type { MapScene } from '../../../app/maps/map-scene.ts';
import { mapScene } from '../../../app/maps/map-scene.ts';
import { mapIndicatorsOf, mapSum, openMap } from '../../../app/maps/open-map.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { findTwins } from '../../../app/twins/find-twins.ts';
import { readTwinQuestion } from '../../../app/twins/twin-question.ts';
import { backgroundGrid } from '../../../domain/definitions/map/background-grid.ts';
import { compareNames } from '../../../domain/kernel/collation.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem, type ProblemOf, problemText } from '../../../domain/kernel/problems/problem.ts';
import type { MapFigures } from '../../../domain/model/area-map.ts';
import type { MapClassing, MapQuestion } from '../../../domain/model/map-question.ts';
import { derive } from '../../../engines/protect/seal.ts';
import {
  mapParameters,
  mapQuery,
  readMapQuestion,
  rowsOfPage,
  usualMap,
} from '../../../engines/reports/choropleth/map-question.ts';
import type { MapMark, MapPage, MapSum } from '../../web/page-data/map-page.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';

/** `/kort` and `/kort/offentlig`: a key figure of a layer. @throws Problem KV-A8 */
export async function loadMapPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, lang } = asked;
  if (!asked.release) throw new Problem('KV-A8', { folder: context.dataDir });
  const { question: read, unusable } = readMapQuestion(asked.query);
  const offentlig = /^\/kort\/offentlig/.test(asked.url);
  const scene = await mapScene(context, reader, { udgave: read.udgave, offentlig });
  const { question, problems } = await usableQuestion(asked, scene, read);
  const opened = await openMap(context, reader, { ...question, offentlig });
  const figures = opened.figures.content;
  const view = viewOfMap(opened, question, lang).content;
  const marks = await marksOf(asked, scene, question);
  const summed = await sumOf(asked, question, offentlig);
  const notes = [
    ...problemNotes([...unusable.map((data): ProblemOf<'KV-A5'> => ({ code: 'KV-A5', data })), ...problems]),
    ...unknownParameters(asked.query, mapParameters),
    ...(summed instanceof Problem ? [problemText(summed)] : []),
  ];
  const layers = await mapLayers(context, scene);
  const title = titleOf(figures);
  const page = derive(opened.figures, ({ indicator, periods, source }): MapPage => {
    const { rows, tones: _tones, ...rest } = view;
    const first = (question.side - 1) * rowsOfPage;
    return {
      ...pageFrame(asked, title, notes, scene.release),
      kind: 'map',
      question,
      offentlig,
      strict: scene.strict,
      layers,
      indicators: mapIndicatorsOf(scene.release),
      kommuner: kommunerOf(scene.release),
      layer: opened.layer.layer,
      indicator,
      periods,
      classings: classingsOf(figures),
      view: { ...rest, rows: rows.slice(first, first + rowsOfPage), count: rows.length },
      ...(summed && !(summed instanceof Problem) ? { sum: summed } : {}),
      ...marks,
      source,
      addresses: addressesOf(question, offentlig),
      downloads: mayTakeMap(context, opened) ? filesOf(question, offentlig) : [],
      ...backgroundOf(asked),
    };
  });
  return { kind: 'figures', page, reader, stamp: opened.layer.stamp };
}

function backgroundOf({ context: { background } }: PageRequest): Pick<MapPage, 'background'> {
  if (!background) return {};
  const address = '/api/v1/map/background/{z}/{y}/{x}';
  return { background: { attribution: background.attribution, address, grid: backgroundGrid } };
}

function titleOf({ indicator }: MapFigures): Text {
  return { da: `Kort: ${indicator.name.da}`, en: `Map: ${indicator.name.en}` };
}

/** A question of layers and key figures that there are; what there is not is told and replaced by the usual. */
async function usableQuestion(
  { context }: PageRequest,
  scene: MapScene,
  question: MapQuestion,
): Promise<{ readonly question: MapQuestion; readonly problems: readonly ProblemOf<'KV-A5'>[] }> {
  const problems: ProblemOf<'KV-A5'>[] = [];
  const tell = (parameter: string, found: string, valid: readonly string[]): void => {
    problems.push({ code: 'KV-A5', data: { parameter, found, valid: valid.join(' / ') } });
  };
  const hasLayer = (await layerRegions(context, scene, question.lag)) !== undefined;
  if (!hasLayer)
    tell(
      'lag',
      question.lag,
      (await mapLayers(context, scene)).map(({ id }) => id),
    );
  const indicators = mapIndicatorsOf(scene.release).map(({ id }) => id);
  const hasIndicator = indicators.includes(question.tal);
  if (!hasIndicator && question.tal !== usualMap.tal) tell('tal', question.tal, indicators);
  const tal = hasIndicator ? question.tal : (indicators[0] ?? usualMap.tal);
  return { question: { ...question, tal, lag: hasLayer ? question.lag : usualMap.lag }, problems };
}

function classingsOf({ lines }: MapFigures): readonly MapClassing[] {
  return ['kvantil', 'lige', ...lines.map(({ id }) => id)];
}

function kommunerOf({ places }: OpenRelease): MapPage['kommuner'] {
  return places.directory.kommuner
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => compareNames(a.name, b.name));
}

function addressesOf({ lag, tal, udgave }: MapQuestion, offentlig: boolean): MapPage['addresses'] {
  const leaves = [...(udgave === '' ? [] : [`udgave=${udgave}`]), ...(offentlig ? ['offentlig=ja'] : [])];
  const written = (query: readonly string[]): string => (query.length === 0 ? '' : `?${query.join('&')}`);
  const ground = (layer: string): string => `/api/v1/map/ground/${layer}${written(leaves)}`;
  return {
    ground: ground(lag),
    backdrop: ground('kom'),
    figures: `/api/v1/map/figures${written([`lag=${lag}`, `tal=${tal}`, ...leaves])}`,
  };
}

function filesOf(question: MapQuestion, offentlig: boolean): MapPage['downloads'] {
  const asked = [mapQuery(question), ...(offentlig ? ['offentlig=ja'] : [])].filter((part) => part !== '');
  return mapFormats.map(({ id, name }) => ({
    format: id,
    label: name,
    href: `/api/v1/map/file?${[...asked, `form=${id}`].join('&')}`,
  }));
}

async function sumOf(
  { context, reader }: PageRequest,
  { sted, tal, udgave }: MapQuestion,
  offentlig: boolean,
): Promise<MapSum | Problem | undefined> {
  if (sted === '') return undefined;
  try {
    const { content } = await mapSum(context, reader, { tal, udgave, offentlig, sted });
    return { sted, name: content.name, values: content.values, status: content.status };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function marksOf(
  { context, reader }: PageRequest,
  scene: MapScene,
  { vis, tvilling }: MapQuestion,
): Promise<Pick<MapPage, 'marks' | 'noTwins'>> {
  const plans = vis.includes('planer') ? await layerRegions(context, scene, 'plan') : undefined;
  const planer = (plans?.regions ?? []).map(({ id, name, detail, x, y }): MapMark => ({ id, name, detail, x, y }));
  if (!vis.includes('tvillinger') || tvilling === '') return { marks: { planer, tvillinger: [] } };
  try {
    const { answer } = await findTwins(context, reader, readTwinQuestion({ sted: tvilling }).question);
    const { subject, twins } = answer.content;
    const tvillinger = [
      { ...subject, label: '' },
      ...twins.map((twin) => ({ ...twin, label: `${twin.rank}` })),
    ].flatMap(({ key, name, kommune, x, y, label }): readonly MapMark[] => {
      if (x === undefined || y === undefined) return [];
      const mark = { id: key, name, detail: kommune.name, x, y };
      return [label === '' ? { ...mark, subject: true } : { ...mark, label }];
    });
    return { marks: { planer, tvillinger } };
  } catch (error) {
    if (error instanceof Problem) return { marks: { planer, tvillinger: [] }, noTwins: problemText(error) };
    throw error;
  }
}
