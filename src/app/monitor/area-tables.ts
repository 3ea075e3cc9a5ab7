import type { Lang } from '../../domain/kernel/language.ts';
import type { AreaDossier } from '../../domain/model/area-dossier.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import { numberColumn, type PartCell, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';
import { criterionDecimals, profileWords, stateWords, areaWords as w } from '../../engines/reports/areas/area-words.ts';

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
        ...[criterion.period ?? '', number(line.threshold), stateWords[line.state][lang]],
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
      ...[nameOf(id), list, ...range80, ...range95],
      chanceMet === undefined ? undefined : 100 * chanceMet,
    ]),
  };
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
