import type { ReactElement } from 'react';
import type { Cell } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import { bandText, shownCell } from '../table/shown-cell.ts';

/** A figure with its margin under it; one that is withheld has its sign and word. */
export function FlowCell({ cell, decimals = 0 }: { readonly cell: Cell; readonly decimals?: number }): ReactElement {
  const lang = useLang();
  const { text, word } = shownCell(cell, decimals, lang, []);
  const band = bandText(cell, decimals, lang);
  return (
    <td className="value">
      {word ? <abbr title={word}>{text}</abbr> : text}
      {band && <span className="under">{band}</span>}
    </td>
  );
}

/** A figure with its margin, in a sentence. */
export function useFlowText(): (cell: Cell) => string {
  const lang = useLang();
  return (cell) => {
    const { text, word } = shownCell(cell, 0, lang, []);
    const band = bandText(cell, 0, lang);
    return word ?? (band ? `${text} ${band}` : text);
  };
}
