import { semicolonCsv } from '../../../domain/kernel/semicolon-csv.ts';
import { twinFigure } from '../../../domain/model/write-twin-value.ts';
import { firmnessWords, rowsOf, type TwinFileFormat, valueWords } from './twin-file.ts';

const decimalsOfDistance = 6;
const decimalsOfShare = 1;

/**
 * Twins as CSV for Danish spreadsheets: semicolon, decimal comma, one row a unit, the subject first with rank 0. Each
 * variable has its value, the words where there is none, and its share of the distance in per cent.
 */
export const twinCsv: TwinFileFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  name: { da: 'CSV (semikolon, decimalkomma)', en: 'CSV (semicolon, decimal comma)' },
  write: async ({ content: answer }, { lang }) => {
    const header = [
      ...['plads', 'enhed', 'navn', 'organisation', 'kommune', 'afstand', 'sikkerhed', 'percentil'],
      ...answer.variables.flatMap((variable) => [
        variable.key,
        `${variable.key}_status`,
        ...(variable.weight > 0 ? [`${variable.key}_andel_af_afstand`] : []),
      ]),
      ...['metode', 'udgave', 'syntetiske_data'],
    ];
    const lines = rowsOf(answer).map((row) => [
      String(row.rank),
      row.key,
      row.name,
      row.organisation.name,
      row.kommune.name,
      numberText(row.distance, decimalsOfDistance),
      row.firmness ? firmnessWords[row.firmness][lang] : '',
      numberText(row.percentile, decimalsOfShare),
      ...answer.variables.flatMap((variable, v) => {
        const found = row.values[v] ?? { status: 'missing' };
        const share = row.contributions?.find(({ key }) => key === variable.key)?.share;
        return [
          found.value === undefined ? '' : numberText(twinFigure(found.value, variable), variable.decimals),
          valueWords[found.status][lang],
          ...(variable.weight > 0 ? [share === undefined ? '' : numberText(share * 100, decimalsOfShare)] : []),
        ];
      }),
      `${answer.method.id} ${answer.method.version}`,
      `${answer.edition} ${answer.release}`,
      answer.synthetic ? 'ja' : 'nej',
    ]);
    return new TextEncoder().encode(semicolonCsv([header, ...lines]));
  },
};

function numberText(value: number | undefined, decimals: number): string {
  return value === undefined ? '' : value.toFixed(decimals).replace('.', ',');
}
