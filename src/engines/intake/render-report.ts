import { formatCount } from '../../domain/kernel/format-number.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { semicolonCsv } from '../../domain/kernel/semicolon-csv.ts';
import type { DeliveryReport, Severity } from '../../domain/model/delivery.ts';
import { reportColumns, reportRows } from './report-rows.ts';

const words = {
  da: {
    accepted: 'Leverancen kan gemmes.',
    stored: 'Leverancen er gemt.',
    refused: 'Leverancen er afvist. Intet er gemt.',
    rows: 'rækker',
    rejected: 'afvist',
    none: 'Ingen bemærkninger.',
    advice: 'Gør sådan',
    severity: { S: 'STOP', R: 'RÆKKE', A: 'ADVARSEL' },
  },
  en: {
    accepted: 'The delivery can be stored.',
    stored: 'The delivery is stored.',
    refused: 'The delivery was refused. Nothing was stored.',
    rows: 'rows',
    rejected: 'rejected',
    none: 'No findings.',
    advice: 'What to do',
    severity: { S: 'STOP', R: 'ROW', A: 'WARNING' },
  },
} as const satisfies { [L in Lang]: { readonly severity: { [S in Severity]: string } } & Record<string, unknown> };

/**
 * The report for a screen or a terminal: verdict, files, then every finding with its remedy.
 * @param isStored - Whether the delivery lies in the vault already.
 */
export function reportAsText(report: DeliveryReport, lang: Lang, isStored = false): string {
  const w = words[lang];
  const verdict = isStored ? w.stored : verdictOf(report, w);
  const files = report.files.map(
    (f) => `  ${f.name}: ${formatCount(f.rows, lang)} ${w.rows}, ${formatCount(f.rejected, lang)} ${w.rejected}`,
  );
  const findings = report.findings.flatMap((f) => [
    `${w.severity[f.severity]} ${f.code}  ${f.message[lang]}`,
    `  ${w.advice}: ${f.advice[lang]}`,
  ]);
  return [verdict, ...files, ...(findings.length > 0 ? findings : [w.none]), ''].join('\n');
}

function verdictOf(report: DeliveryReport, w: (typeof words)[Lang]): string {
  return report.accepted ? w.accepted : w.refused;
}

/** The findings as CSV for Danish spreadsheets: UTF-8 with BOM, semicolons, one finding a line. */
export function reportAsCsv(report: DeliveryReport): string {
  const rows = reportRows(report).map((row) => reportColumns.map((column) => String(row[column])));
  return semicolonCsv([reportColumns, ...rows]);
}

/** The findings as JSON objects of the specification: `message_da`, `advice_en` and so on. */
export function reportAsJson(report: DeliveryReport): string {
  const findings = report.findings.map(({ message, advice, ...rest }) => ({
    ...rest,
    message_da: message.da,
    message_en: message.en,
    advice_da: advice.da,
    advice_en: advice.en,
  }));
  return `${JSON.stringify({ ...report, findings }, null, 2)}\n`;
}
