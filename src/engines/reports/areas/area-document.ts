import { distanceText } from '../../../domain/kernel/distance-text.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { formatPersons } from '../../../domain/kernel/format-persons.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { AreaDossier } from '../../../domain/model/area-dossier.ts';
import type { Document, DocumentBlock, TableBlock, TableColumnLook } from '../../../domain/model/document.ts';
import type { ClassWay, CriterionForecast, MonitoredArea, MonitoredLine } from '../../../domain/model/monitor.ts';
import { criterionDecimals, shownLines } from '../../../domain/model/shown-criteria.ts';
import { areaWords, lineSigns, profileWords, stateWords } from './area-words.ts';
import { besideBlocks } from './beside-blocks.ts';
import { scenarioBlocks } from './scenario-blocks.ts';

/** What the paper says about itself. */
export interface AreaPaper {
  readonly lang: Lang;
  /** Edition and release, in the foot. */
  readonly edition: string;
  readonly synthetic: boolean;
}

type Words = { readonly [W in keyof typeof areaWords]: string };
type Cells = readonly string[];

const mostWays = 3;

/** The committee's paper on an area: criteria, persons to the lines, what it would take, development, forecast, lists. */
export function areaDocument(dossier: AreaDossier, { lang, edition, synthetic }: AreaPaper): Document {
  const w = Object.fromEntries(Object.entries(areaWords).map(([key, text]) => [key, text[lang]])) as Words;
  const { area } = dossier;
  const year = area.list.slice(0, 4);
  return {
    title: `${area.place.name[lang]}: ${w.title}`,
    subtitle: `${w.target} ${year}`,
    lang,
    edition,
    date: area.asOf,
    synthetic,
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', text: w.estimate, tone: 'lead' },
      ...(area.coverage ? [{ kind: 'notice', text: area.coverage.reason[lang] } as const] : []),
      ...(area.hidden ? [{ kind: 'notice', text: w.hidden } as const] : figureBlocks(dossier, w, lang)),
      ...listBlocks(dossier, w, lang),
    ],
  };
}

function figureBlocks(dossier: AreaDossier, w: Words, lang: Lang): readonly DocumentBlock[] {
  const { area, alerts, forecasts } = dossier;
  return [
    ...(alerts.length > 0 ? [{ kind: 'list', items: alerts.map(({ text }) => text[lang]) } as const] : []),
    { kind: 'heading', level: 2, text: w.criteria },
    criteriaTable(area, w, lang),
    { kind: 'paragraph', text: w.incomeStep, tone: 'small' },
    ...besideBlocks(dossier, lang),
    { kind: 'heading', level: 2, text: w.classes },
    ...(area.statutory ? [] : [{ kind: 'paragraph', text: w.notStatutory } as const]),
    classTable(area, w, lang),
    { kind: 'paragraph', text: w.notAlike, tone: 'small' },
    { kind: 'heading', level: 2, text: w.development },
    { kind: 'paragraph', text: w.developmentAbout, tone: 'small' },
    historyTable(area, w, lang),
    ...(forecasts.length > 0 ? forecastBlocks(area, forecasts, w, lang) : []),
    ...scenarioBlocks(dossier, lang),
  ];
}

/** A head with how its column stands; a width in millimetres, or the room left over. */
type Head = readonly [text: string, align: 'left' | 'right', width?: number | 'fill'];

function lookOf([, align, width]: Head): TableColumnLook {
  if (width === undefined) return { align };
  return width === 'fill' ? { align, fill: 1 } : { align, width };
}

function tableOf(caption: string, heads: readonly Head[], rows: readonly Cells[]): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: heads.map(lookOf),
    head: [heads.map(([text]) => ({ text }))],
    rows: rows.map((cells) => ({ cells })),
  };
}

const own = (area: Pick<MonitoredArea, 'criteria'>) =>
  area.criteria.flatMap((criterion) =>
    shownLines(criterion.lines).map((line, at) => ({ criterion, line, isFirst: at === 0 })),
  );

function criteriaTable(area: MonitoredArea, w: Words, lang: Lang): TableBlock {
  const say = (id: MonitoredLine['id'], text: string | undefined): string =>
    text === undefined ? '' : formatNumber(Number(text), criterionDecimals[id], lang);
  const rows = own(area).map(({ criterion, line, isFirst }): Cells => {
    const { id, value, band, threshold, profile, state } = line;
    const figure = value === undefined ? '...' : say(id, value);
    return [
      isFirst ? criterion.name[lang] : '',
      isFirst ? figure : '',
      isFirst && band !== undefined ? `±${say(id, band)}` : '',
      isFirst ? periodText(criterion.period, lang) : '',
      `${lineSigns[line.op]} ${say(id, threshold) || '?'}`,
      profileWords[profile],
      stateWords[state][lang],
      distanceText(line, lang),
    ];
  });
  return tableOf(
    w.criteria,
    [
      [w.criterion, 'left', 'fill'],
      [w.value, 'right'],
      [w.margin, 'right'],
      [w.period, 'left'],
      [w.line, 'left'],
      [w.rule, 'left'],
      [w.met, 'left'],
      [w.persons, 'left'],
    ],
    rows,
  );
}

function classTable(area: MonitoredArea, w: Words, lang: Lang): TableBlock {
  const rows = area.classes.map(({ name, state, ways }): Cells => {
    const towards = state === 'met' ? w.leave : w.enter;
    const told = ways.slice(0, state === 'met' ? mostWays : 1).map((way) => wayText(way, area, w, lang));
    return [name[lang], stateWords[state][lang], told.length > 0 ? `${towards}: ${told.join('; ')}` : ''];
  });
  return tableOf(
    w.classes,
    [
      [w.class, 'left', 44],
      [w.state, 'left', 36],
      [w.ways, 'left', 'fill'],
    ],
    rows,
  );
}

function wayText(way: ClassWay, area: MonitoredArea, w: Words, lang: Lang): string {
  const nameOf = (id: string): string => area.criteria.find((one) => one.id === id)?.name[lang] ?? id;
  return way.criteria.map(({ id, persons }) => `${nameOf(id)} ${formatPersons(persons, lang)}`).join(w.and);
}

function historyTable(area: MonitoredArea, w: Words, lang: Lang): TableBlock {
  const editions = [...new Set(area.history.flatMap(({ years }) => years.map(({ edition }) => edition)))].sort();
  const rows = editions.map((edition): Cells => {
    const values = area.history.map(({ id, years }) => {
      const found = years.find((one) => one.edition === edition);
      return found ? formatNumber(found.value, criterionDecimals[id], lang) : '...';
    });
    return [`${edition}`, ...values];
  });
  const names = area.history.map(({ id }) => area.criteria.find((one) => one.id === id)?.name[lang] ?? id);
  return tableOf(w.development, [[w.edition, 'left'], ...names.map((name) => [name, 'right'] as const)], rows);
}

function forecastBlocks(
  area: MonitoredArea,
  forecasts: readonly CriterionForecast[],
  w: Words,
  lang: Lang,
): readonly DocumentBlock[] {
  const rows = forecasts.map(({ id, list, method, range80, range95, chanceMet }): Cells => {
    const range = ([low, high]: readonly [number, number]): string =>
      [low, high].map((value) => formatNumber(value, criterionDecimals[id], lang)).join(' – ');
    const name = area.criteria.find((one) => one.id === id)?.name[lang] ?? id;
    const chance = chanceMet === undefined ? '...' : formatNumber(100 * chanceMet, 0, lang);
    const told = method === 'naive' ? `${name} (${w.carriedOn})` : name;
    return [told, list.slice(0, 4), range(range80), range(range95), chance];
  });
  return [
    { kind: 'heading', level: 2, text: w.forecast },
    ...(forecasts.some(({ method }) => method === 'damped')
      ? [{ kind: 'paragraph', text: w.forecastAbout } as const]
      : []),
    tableOf(
      w.forecast,
      [
        [w.criterion, 'left', 'fill'],
        [w.list, 'left'],
        [w.range80, 'right'],
        [w.range95, 'right'],
        [w.chance, 'right'],
      ],
      rows,
    ),
  ];
}

function listBlocks({ years, duties }: AreaDossier, w: Words, lang: Lang): readonly DocumentBlock[] {
  const listed = years.map(({ list, classes, state }): Cells => {
    const off = state === 'unknown' ? w.listUnknown : w.off;
    return [list, classes.map((name) => name[lang]).join(', ') || off];
  });
  const owed = duties.map(({ text, source, due }): Cells => [text[lang], source, due ? formatDate(due, lang) : '']);
  return [
    { kind: 'heading', level: 2, text: w.lists },
    listed.length === 0
      ? { kind: 'paragraph', text: w.none }
      : tableOf(
          w.lists,
          [
            [w.list, 'left', 30],
            [w.calledThen, 'left', 'fill'],
          ],
          listed,
        ),
    ...(owed.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: w.duties },
          tableOf(
            w.duties,
            [
              [w.duties, 'left', 'fill'],
              [w.source, 'left', 60],
              [w.due, 'left', 34],
            ],
            owed,
          ),
        ] as const)),
  ];
}
