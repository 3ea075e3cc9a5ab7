import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { MoveRates, PlanFollowUp } from '../../../domain/model/plan-goal.ts';
import { stayedText, turnoverWords } from '../../../domain/model/turnover-words.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';

/** How many of a plan's residents were there from the beginning, and how many come and go beside the twins. */
export function PlanTurnoverPart({ follow: { turnover } }: { readonly follow: PlanFollowUp }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const t = wordsIn(turnoverWords, lang);
  const one = (value: number): string => formatNumber(value, 1, lang);
  const row = (name: string, of: keyof MoveRates) =>
    turnover && (
      <tr>
        <th scope="row">{name}</th>
        <td className="number">{one(turnover.own[of])}</td>
        <td className="number">{turnover.twins ? one(turnover.twins[of]) : '...'}</td>
      </tr>
    );
  return (
    <>
      <h3>{t.title}</h3>
      <p>
        {turnover ? stayedText(turnover, lang) : t.unknown} {t.why}
      </p>
      {turnover && (
        <HeadedTable label={t.title} heads={[t.moves, { number: w.own }, { number: w.twins }]}>
          {row(t.into, 'into')}
          {row(t.outOf, 'outOf')}
        </HeadedTable>
      )}
    </>
  );
}
