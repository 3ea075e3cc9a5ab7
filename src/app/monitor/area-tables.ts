import type { Lang } from '../../domain/kernel/language.ts';
import { periodText } from '../../domain/kernel/period-text.ts';
import type { AreaDossier } from '../../domain/model/area-dossier.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import { criterionDecimals } from '../../domain/model/shown-criteria.ts';
import { numberColumn, type PartCell, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';
import { profileWords, stateWords, areaWords as w } from '../../engines/reports/areas/area-words.ts';
import { scenarioRows, scenarioText } from '../../engines/reports/areas/scenario-blocks.ts';

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** The committee's workbook on an area: criteria, ways, development, forecast, lists; a sheet each. */
export function areaTables(dossier: AreaDossier, lang: Lang): readonly [PartTable, ...PartTable[]] {
  const { area } = dossier;
  return [
    criteriaTable(area, lang),
    ...besideTable(dossier, lang),
    waysTable(area, lang),
    developmentTable(area, lang),
    forecastTable(dossier, lang),
    ...scenarioTable(dossier, lang),
    listTable(dossier, lang),
  ];
}

const nameIn = (area: MonitoredArea, id: string, lang: Lang): string =>
  area.criteria.find((one) => one.id === id)?.name[lang] ?? id;

function criteriaTable(area: MonitoredArea, lang: Lang): PartTable {
  return {
    sheet: 'Kriterier',
    columns: [
      wordsColumn('kriterium', w.criterion, 40),
      wordsColumn('regel', w.rule, 18),
      numberColumn('vaerdi', w.value, 2),
      numberColumn('usikkerhed', w.margin, 2),
      wordsColumn('tal_fra', w.period, 12),
      numberColumn('graense', w.line, 2),
      wordsColumn('opfyldt', w.met, 18),
      numberColumn('personer_fra', w.personsFrom, 0),
      numberColumn('personer_til', w.personsTo, 0),
    ],
    rows: area.criteria.flatMap((criterion) =>
      criterion.lines.map((line) => [
        ...[criterion.name[lang], profileWords[line.profile], number(line.value), number(line.band)],
        ...[periodText(criterion.period, lang), number(line.threshold), stateWords[line.state][lang]],
        ...[line.distance.persons?.from, line.distance.persons?.to],
      ]),
    ),
  };
}

/** Twins or a place beside the criteria, by their own values; none where they are not shown. */
function besideTable({ beside }: AreaDossier, lang: Lang): readonly PartTable[] {
  if (!beside?.shown) return [];
  const { name, criteria } = beside.shown;
  const isTwins = beside.kind === 'twins';
  return [
    {
      sheet: isTwins ? 'Tvillinger' : 'Sammenligning',
      columns: [
        wordsColumn('kriterium', w.criterion, 40),
        numberColumn('vaerdi', name, 2),
        numberColumn('usikkerhed', w.margin, 2),
        wordsColumn(isTwins ? 'tvillinger' : 'om', isTwins ? w.twins : w.about, 100),
      ],
      rows: criteria.map(({ name: criterion, lines: [line] }, at) => [
        ...[criterion[lang], number(line?.value), number(line?.band), at === 0 ? beside.note[lang] : ''],
      ]),
    },
  ];
}

function waysTable(area: MonitoredArea, lang: Lang): PartTable {
  const nameOf = (id: string): string => nameIn(area, id, lang);
  return {
    sheet: 'Veje',
    columns: [
      wordsColumn('klasse', w.class, 30),
      wordsColumn('efter_tallene', w.state, 18),
      wordsColumn('vej', w.ways, 60),
      numberColumn('personer_fra', w.personsFrom, 0),
      numberColumn('personer_til', w.personsTo, 0),
    ],
    rows: area.classes.flatMap(({ name, state, ways }): readonly (readonly PartCell[])[] => {
      const head = [name[lang], stateWords[state][lang]];
      if (ways.length === 0) return [[...head, '', undefined, undefined]];
      return ways.map(({ criteria, total }) => [
        ...head,
        criteria.map(({ id }) => nameOf(id)).join(w.and[lang]),
        total.from,
        total.to,
      ]);
    }),
  };
}

function developmentTable(area: MonitoredArea, lang: Lang): PartTable {
  const nameOf = (id: string): string => nameIn(area, id, lang);
  return {
    sheet: 'Udvikling',
    columns: [
      wordsColumn('kriterium', w.criterion, 40),
      wordsColumn('aar', w.year, 10),
      numberColumn('vaerdi', w.value, 2),
      numberColumn('usikkerhed', w.margin, 2),
    ],
    rows: area.history.flatMap(({ id, years: known }) =>
      known.map(({ year, value, band }) => [nameOf(id), year, rounded(value, id), rounded(band, id)]),
    ),
  };
}

function forecastTable({ area, forecasts }: AreaDossier, lang: Lang): PartTable {
  const nameOf = (id: string): string => nameIn(area, id, lang);
  return {
    sheet: 'Fremskrivning',
    columns: [
      wordsColumn('kriterium', w.criterion, 40),
      wordsColumn('liste', w.list, 12),
      ...['80_fra', '80_til', '95_fra', '95_til'].map((key) =>
        numberColumn(
          key,
          { da: key.replace('_', ' pct. '), en: key.replace('_fra', ' % from').replace('_til', ' % to') },
          2,
        ),
      ),
      numberColumn('chance_pct', w.chance, 0),
    ],
    rows: forecasts.map(({ id, list, range80, range95, chanceMet }) => [
      ...[nameOf(id), list, ...[...range80, ...range95].map((value) => rounded(value, id))],
      chanceMet === undefined ? undefined : Math.round(100 * chanceMet),
    ]),
  };
}

/** Scenarios, one after another, each with what happens in it; none where none is asked for. */
function scenarioTable(dossier: AreaDossier, lang: Lang): readonly PartTable[] {
  if (dossier.scenarios.length === 0) return [];
  return [
    {
      sheet: 'Scenarie',
      columns: [
        wordsColumn('hvad_der_sker', w.happens, 50),
        wordsColumn('kriterium', w.criterion, 40),
        wordsColumn('i_dag', w.today, 12),
        wordsColumn('scenarie', w.later, 12),
        wordsColumn('regel', w.rule, 18),
        wordsColumn('opfyldt', w.met, 30),
        wordsColumn('forudsaetninger', w.assumed, 100),
      ],
      rows: dossier.scenarios.flatMap((scenario): readonly (readonly PartCell[])[] => {
        const happens = scenarioText(scenario.asked, lang);
        if (scenario.kind === 'refused') return [[happens, '', '', '', '', '', scenario.why[lang]]];
        if (scenario.kind === 'no-figures') return [[happens, '', '', '', '', '', w.noScenario[lang]]];
        const assumed = scenario.assumptions.map((text) => text[lang]).join(' ');
        return scenarioRows(scenario, dossier, lang).map((row, at) => [happens, ...row, at === 0 ? assumed : '']);
      }),
    },
  ];
}

function listTable({ years }: AreaDossier, lang: Lang): PartTable {
  return {
    sheet: 'Lister',
    columns: [
      wordsColumn('liste', w.list, 12),
      wordsColumn('klasse', w.calledThen, 50),
      wordsColumn('kilde', w.source, 40),
    ],
    rows: years.map(({ list, classes, state, source }) => {
      const off = state === 'unknown' ? w.listUnknown : w.off;
      return [list, classes.map((name) => name[lang]).join(', ') || off[lang], source ?? ''];
    }),
  };
}

function rounded(value: number, id: keyof typeof criterionDecimals): number {
  const steps = 10 ** (criterionDecimals[id] + 1);
  return Math.round(value * steps) / steps;
}
