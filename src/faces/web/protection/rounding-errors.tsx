import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { RoundingSummary } from '../../../domain/model/release.ts';
import { useLang } from '../client/page-context.tsx';
import { FactList } from '../frame/fact-list.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { technicalWords } from '../words/technical.ts';

const order = ['afd', 'plan', 'omr', 'org', 'kom', 'reg', 'land'] as const;

/** How far rounding moved the release, by level of place, and what it could not keep. */
export function RoundingErrors({ rounding }: { readonly rounding: RoundingSummary }): ReactElement {
  const lang = useLang();
  const w = wordsIn(technicalWords, lang);
  const f = wordsIn(frameWords, lang);
  const named = { ...f, kind_afd: w.level_afd };
  const facts: readonly (readonly [string, string])[] = [
    [w.leaves, formatCount(rounding.leaves, lang)],
    [w.smallLeaves, formatCount(rounding.smallLeaves, lang)],
    [w.secondSteps, formatCount(rounding.secondSteps, lang)],
    [w.anchorsMissed, formatCount(rounding.anchorsMissed, lang)],
  ];
  return (
    <>
      <HeadedTable label={w.errorsTitle} heads={[w.level, w.mean, w.p95, w.max]} className="figures plain-figures">
        {order.map((level) => {
          const errors = rounding.errors[level];
          if (!errors) return null;
          return (
            <tr key={level}>
              <th scope="row">{named[`kind_${level}`]}</th>
              <td>{formatNumber(errors.mean, 2, lang)}</td>
              <td>{formatCount(errors.p95, lang)}</td>
              <td>{formatCount(errors.max, lang)}</td>
            </tr>
          );
        })}
      </HeadedTable>
      <FactList facts={facts} />
    </>
  );
}
