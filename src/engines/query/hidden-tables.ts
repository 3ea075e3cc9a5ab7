import type { HiddenTables } from '../../domain/model/answer.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { askedPeriods } from './asked-periods.ts';
import { hiddenTable } from './hidden-footing.ts';
import { contextOf } from './query-context.ts';

/**
 * Which of the tables a selection cannot be shown in, for any period, without working out a figure; tables with the
 * same reason and the same ways on stand together. Made from public structure only.
 * @throws Problem KV-Q5 unknown place, KV-Q6 unknown table.
 * @source brugerflade.md 3.4; diskretion.md section 3
 */
export function hiddenTables(
  content: ReleaseContent,
  selection: Selection,
  tables: readonly string[],
): readonly HiddenTables[] {
  const context = contextOf(content);
  const resolver = context.resolver(selection, 'nu');
  const found = tables.flatMap((table) => {
    const definition = context.definitionOf(table);
    const cube = context.cubeOf(table);
    const footings = context.footings(cube.system, resolver, context.daysOf(table));
    const { periods } = askedPeriods(content.manifest, definition, cube, undefined);
    const hidden = hiddenTable(context, definition, resolver, footings, periods);
    return hidden === undefined ? [] : [{ table, hidden }];
  });
  return [...Map.groupBy(found, ({ hidden }) => JSON.stringify(hidden)).values()].flatMap((alike) => {
    const hidden = alike[0]?.hidden;
    return hidden === undefined ? [] : [{ tables: alike.map(({ table }) => table), hidden }];
  });
}
