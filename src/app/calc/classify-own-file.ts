import { areaClasses } from '../../domain/definitions/area-classes/index.ts';
import { criteria } from '../../domain/definitions/criteria/index.ts';
import type { Decimal } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import {
  type AreaStanding,
  classifyArea,
  type LawOnList,
  lawOnList,
  spansOfLaw,
} from '../../engines/monitor/classify-area.ts';
import { printed } from '../../engines/monitor/exact-ratio.ts';
import { headerOf } from './file-records.ts';
import { type ListColumn, listColumns } from './list-columns.ts';
import { type AreaRow, readAreaRows } from './own-numbers.ts';
import { textOf } from './own-table.ts';

/** What is asked of a person's own file of areas. */
export interface ClassifyOwnFile {
  readonly input: string;
  /** The day of the list, `YYYY-MM-DD`. */
  readonly listDate: string;
  /** National two-year share of convicted in per cent. */
  readonly national: Decimal | undefined;
}

/** A row of the file and where its area stands. */
export interface ClassifiedRow {
  readonly area: string;
  readonly kommune: string;
  readonly standing: AreaStanding;
}

/**
 * Classes the areas of a file by the law of a list's date, each value as it was printed.
 * @throws Problem KV-L1 on a day without rules, KV-L2 and those of readAreaRows on what cannot be read.
 * @source issue 6, point 15; kriterier.md sections 2-4
 */
export async function classifyOwnFile(asked: ClassifyOwnFile): Promise<readonly ClassifiedRow[]> {
  const definitions = listColumns.flatMap(({ id }) => criteria.find((criterion) => criterion.id === id) ?? []);
  const law = lawOnList(asked.listDate.slice(0, 7), areaClasses, definitions);
  if (law === undefined) throw new Problem('KV-L1', { list: asked.listDate, spans: spansOfLaw(areaClasses) });
  const file = await textOf(asked.input);
  const there = headerOf(file);
  // Columns the law of the day does not look at need not be there; a bad value in one is a bad row all the same.
  const used = listColumns.filter(
    ({ id, column }) => there.includes(column) || law.criteria.some((criterion) => criterion.id === id),
  );
  const rows = readAreaRows(file, { texts: ['area', 'kommune'], numbers: used });
  return rows.map((row) => ({
    area: row.texts[0] ?? '',
    kommune: row.texts[1] ?? '',
    standing: standingOf(law, used, row, asked.national),
  }));
}

function standingOf(
  law: LawOnList,
  used: readonly ListColumn[],
  { values }: AreaRow,
  national: Decimal | undefined,
): AreaStanding {
  const figureOf = (id: CriterionId): ReturnType<typeof printed> | undefined => {
    const value = values[used.findIndex((column) => column.id === id)];
    return value && printed(value);
  };
  return classifyArea(law, { valueOf: figureOf, national });
}
