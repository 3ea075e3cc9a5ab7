import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { DocumentBlock } from '../../../domain/model/document.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanFollowUp } from '../../../domain/model/plan-goal.ts';
import { stayedText, turnoverWords } from '../../../domain/model/turnover-words.ts';
import { plainTable } from './plain-table.ts';

/** How many of the residents were there from the beginning, and how many come and go beside the twins. */
export function turnoverBlocks({ turnover }: PlanFollowUp, lang: Lang): readonly DocumentBlock[] {
  const { title, into, outOf, unknown, why } = turnoverWords;
  const head: readonly DocumentBlock[] = [{ kind: 'heading', level: 2, text: title[lang] }];
  if (!turnover) return [...head, { kind: 'paragraph', text: `${unknown[lang]} ${why[lang]}` }];
  const { own, twins } = turnover;
  const one = (value: number | undefined): string => (value === undefined ? '...' : formatNumber(value, 1, lang));
  return [
    ...head,
    { kind: 'paragraph', text: `${stayedText(turnover, lang)} ${why[lang]}` },
    plainTable(
      undefined,
      [
        [turnoverWords.moves[lang], 'left', { fill: 1 }],
        [goalWords.own[lang], 'right'],
        [goalWords.twins[lang], 'right'],
      ],
      [
        [into[lang], one(own.into), one(twins?.into)],
        [outOf[lang], one(own.outOf), one(twins?.outOf)],
      ],
    ),
  ];
}
