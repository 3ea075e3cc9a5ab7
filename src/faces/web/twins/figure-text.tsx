import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { ShownFigure } from '../../../domain/model/twin-economy.ts';

/** A key figure in whole kroner, or in a word why there is none. */
export function FigureText({
  figure,
  lang,
}: {
  readonly figure: ShownFigure | undefined;
  readonly lang: Lang;
}): ReactElement {
  if (figure?.perUnit !== undefined) return <>{formatNumber(figure.perUnit, 0, lang)}</>;
  const gap = figure === undefined || figure.status === 'known' ? 'missing' : figure.status;
  return <span className="figure-gap">{figureGapWords[gap].word[lang]}</span>;
}

/** A difference with its sign: a plus says that the own is dearer than the twins' median. */
export function signed(value: number, lang: Lang): string {
  const text = formatNumber(value, 0, lang);
  return Math.round(value) > 0 ? `+${text}` : text;
}
