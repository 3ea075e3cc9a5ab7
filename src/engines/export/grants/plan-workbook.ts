import { writeXlsx } from 'hucre/xlsx';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import { partSheet } from '../twins/part-sheets.ts';
import { commentTable, effectTable, goalTable, planFront, planTwins, yearsTable } from './plan-tables.ts';
import { returnTable } from './return-table.ts';

/** Goals, effect and return of a plan as a workbook. The same file is the same bytes. */
export async function planWorkbook(file: PlanFile, lang: Lang): Promise<Uint8Array> {
  const made = [planFront, goalTable, yearsTable, effectTable, planTwins, commentTable, returnTable];
  return await writeXlsx({
    sheets: made.flatMap((table) => {
      const part = table(file, lang);
      return part ? [partSheet(part, lang)] : [];
    }),
    properties: { title: file.plan, creator: 'Kvarter', created: new Date(0), modified: new Date(0) },
  });
}
