import type { Lang } from '../../domain/kernel/language.ts';
import type { AreaIndex } from '../../domain/model/area-index.ts';
import { numberColumn, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';

/** An index as a table: score, rank, spans of ranks, class, development, values with margins, other methods. */
export function indexTable({ method, variables, areas, beside, dynamicClasses }: AreaIndex, lang: Lang): PartTable {
  const head = (da: string, en: string) => ({ da, en });
  const classOf = (label: string): string => method.classes.find((one) => one.label === label)?.name[lang] ?? '';
  return {
    sheet: 'Indeks',
    columns: [
      wordsColumn('noegle', head('Nøgle', 'Key'), 24),
      wordsColumn('navn', head('Navn', 'Name'), 34),
      wordsColumn('sted', head('Sted', 'Place'), 24),
      numberColumn('rang', head('Rang', 'Rank'), 0),
      numberColumn('score', head('Score', 'Score'), 4),
      wordsColumn('status', head('Status', 'Status'), 14),
      numberColumn('udvikling', head('Udvikling', 'Development'), 4),
      wordsColumn('dynamik', head('Dynamik', 'Dynamics'), 14),
      numberColumn('rang_usikkerhed_fra', head('Rang efter usikkerhed, fra', 'Rank by margin, from'), 0),
      numberColumn('rang_usikkerhed_til', head('Rang efter usikkerhed, til', 'Rank by margin, to'), 0),
      numberColumn('rang_vaegt_fra', head('Rang efter vægte, fra', 'Rank by weights, from'), 0),
      numberColumn('rang_vaegt_til', head('Rang efter vægte, til', 'Rank by weights, to'), 0),
      ...variables.flatMap(({ id, name, decimals }) => [
        numberColumn(id, name, decimals),
        numberColumn(`${id}_usikkerhed`, head(`${name.da}, usikkerhed`, `${name.en}, margin`), decimals),
      ]),
      ...beside.map(({ id, name }) => numberColumn(`rang_${id}`, head(`Rang: ${name.da}`, `Rank: ${name.en}`), 0)),
    ],
    rows: areas.map((area) => [
      ...[area.key, area.name, area.detail, area.rank, area.score, classOf(area.label)],
      area.dynamic?.score,
      dynamicClasses.find((one) => one.label === area.dynamic?.label)?.name[lang] ?? '',
      ...[...area.byMargin, ...area.byWeight, ...area.values.flat()],
      ...area.others.map(({ rank }) => (rank === 0 ? undefined : rank)),
    ]),
  };
}
