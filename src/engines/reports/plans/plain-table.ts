import type { Line, TableBlock, TableColumnLook } from '../../../domain/model/document.ts';

/** A head with how its column stands; a width in millimetres, or a share of the room left over. */
export type Head = readonly [
  text: string,
  align: 'left' | 'right',
  room?: { readonly width?: number; readonly fill?: number },
];

/** A table with one row of heads; without a caption where the heading over it says the same. */
export function plainTable(
  caption: string | undefined,
  heads: readonly Head[],
  rows: readonly (readonly Line[])[],
): TableBlock {
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    columns: heads.map(([, align, room]): TableColumnLook => ({ align, ...room })),
    head: [heads.map(([text]) => ({ text }))],
    rows: rows.map((cells) => ({ cells })),
  };
}
