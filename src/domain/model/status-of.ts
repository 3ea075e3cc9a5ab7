import type { Cell, StatusCode } from './cell.ts';

/** The status code a figure carries on the wire and in files (diskretion.md 8.1). A total function over the union. */
export function statusOf(cell: Cell): StatusCode {
  switch (cell.kind) {
    case 'value':
    case 'verdict':
      return '';
    case 'rounded':
      return 'r';
    case 'missing':
      return cell.reason === 'not-delivered' ? 'm' : 'z';
    case 'hidden':
      return hiddenStatus[cell.rule];
  }
}

const hiddenStatus = {
  hidden_gate: 'g',
  hidden_atom: 'u',
  hidden_cell: 'c',
  hidden_base: 'b',
  hidden_attribute: 'a',
} as const satisfies Record<Extract<Cell, { kind: 'hidden' }>['rule'], StatusCode>;

/** The number of a figure, or undefined when it has none to show. */
export function numberOf(cell: Cell): number | undefined {
  return cell.kind === 'value' || cell.kind === 'rounded' ? cell.value : undefined;
}
