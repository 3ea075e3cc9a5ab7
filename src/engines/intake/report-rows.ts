import type { DeliveryReport, Finding } from '../../domain/model/delivery.ts';

/** Columns of a report as a list, in order; both languages stand side by side. @source persondata.md section 2 */
export const reportColumns = [
  'code',
  'severity',
  'file',
  'line',
  'lines',
  'column',
  'shown',
  'count',
  'message_da',
  'message_en',
  'advice_da',
  'advice_en',
] as const;

/** A column of a report. */
export type ReportColumn = (typeof reportColumns)[number];

/** One finding: text, or a number where it is one. Empty where a finding has none; no value that `shown` does not show. */
export type ReportRow = { readonly [C in ReportColumn]: string | number };

/** A row for each finding, in the report's order. What every list of findings is cut from. */
export function reportRows(report: DeliveryReport): readonly ReportRow[] {
  return report.findings.map(rowOf);
}

function rowOf(f: Finding): ReportRow {
  return {
    code: f.code,
    severity: f.severity,
    file: listText(f.file),
    line: f.line ?? '',
    lines: f.lines.join(' '),
    column: listText(f.column ?? ''),
    shown: listText(f.shown ?? ''),
    count: f.count,
    message_da: listText(f.message.da),
    message_en: listText(f.message.en),
    advice_da: f.advice.da,
    advice_en: f.advice.en,
  };
}

// A cell that starts like a formula would be run by a spreadsheet; the apostrophe makes it text.
function listText(text: string): string {
  return /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
}
