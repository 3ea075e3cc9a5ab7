import { commaField } from '../../domain/kernel/comma-csv.ts';
import type { ListScore, ShadowList } from '../../domain/model/shadow-list.ts';

const decimals = 6;
const number = (value: number | undefined): string => (value === undefined ? '' : `${Number(value.toFixed(decimals))}`);

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns.join(), ...rows.map((row) => row.map(commaField).join())].join('\n')}\n`;
}

/** The shadow list as a comma-separated file: a row for each area and criterion, and one for each class. */
export function shadowCsv({ list, asOf, areas }: ShadowList): string {
  const columns = [
    'area',
    'name',
    'kommune',
    'list',
    'as_of',
    'kind',
    'id',
    'profile',
    'freshness',
    'period',
    'source',
  ];
  const figures = ['point', 'low80', 'high80', 'low95', 'high95', 'chance', 'strict'];
  const rows = areas.flatMap(({ key, name, kommune, criteria, classes }) => {
    const head = [key, name.da, kommune, list, asOf];
    return [
      ...criteria.flatMap((one) => {
        const ranges = [...(one.range80 ?? [undefined, undefined]), ...(one.range95 ?? [undefined, undefined])].map(
          number,
        );
        const lines = one.met.length > 0 ? one.met : [{ profile: '', chance: undefined }];
        return lines.map(({ profile, chance }) => [
          ...[...head, 'criterion', one.id, profile, one.freshness, one.period ?? '', one.source, number(one.point)],
          ...[...ranges, number(chance), ''],
        ]);
      }),
      ...classes.map(({ id, chance, strict }) => [
        ...[...head, 'class', id, '', '', '', '', '', '', '', '', '', number(chance), strict],
      ]),
    ];
  });
  return csv([...columns, ...figures], rows);
}

/** Scores as a comma-separated file: a row for each list, day and criterion or class. */
export function scoresCsv(scores: readonly ListScore[]): string {
  const columns = ['list', 'day', 'made', 'kind', 'id', 'source', 'freshness', 'areas'];
  const figures = ['error', 'bias', 'spread', 'in80', 'in95', 'carried_error', 'brier'];
  const table = ['hit', 'miss', 'false_alarm', 'correct_rejection', 'could_not_tell'];
  const rows = scores.flatMap(({ list, day, made, areas, criteria, classes }) => [
    ...criteria.map((one) => [
      ...[list, day, made, 'criterion', one.id, one.source, one.freshness, `${one.areas}`],
      ...[one.error, one.bias, one.spread, one.in80, one.in95, one.carriedError].map(number),
      ...['', '', '', '', '', ''],
    ]),
    ...classes.map((one) => [
      ...[list, day, made, 'class', one.id, '', '', `${areas}`, '', '', '', '', '', ''],
      ...[one.brier, one.hit, one.miss, one.falseAlarm, one.correctRejection, one.couldNotTell].map(number),
    ]),
  ]);
  return csv([...columns, ...figures, ...table], rows);
}
