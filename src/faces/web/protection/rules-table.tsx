import type { ReactElement } from 'react';
import { formatPercent } from '../../../domain/kernel/format.ts';
import type { Gate, RuleSet } from '../../../domain/model/rule-set.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { technicalWords } from '../words/technical.ts';

interface RulesTableProps {
  readonly rules: RuleSet;
  readonly strict?: RuleSet;
}

function gateText({ residents, households, persons1664 }: Gate): string {
  return `${residents} / ${households} / ${persons1664}`;
}

/** Every number of the rule sets with what it means: the release's own beside those of public pages. */
export function RulesTable({ rules, strict }: RulesTableProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(technicalWords, lang);
  const percent = (share: number): string => formatPercent(share * 100, 0, lang);
  const lines: readonly (readonly [string, string, (set: RuleSet) => string])[] = [
    ['n', w.n, ({ n }) => String(n)],
    ['W', w.W, ({ W }) => String(W)],
    ...([1, 3, 4] as const).map(
      (tier) =>
        [
          `gates.${tier}`,
          w.gate(tier === 1 ? '1-2' : String(tier)),
          ({ gates }: RuleSet) => gateText(gates[tier]),
        ] as const,
    ),
    ['shareBase', w.shareBase, ({ shareBase }) => String(shareBase)],
    ['meanHeads', w.meanHeads, ({ meanHeads }) => String(meanHeads)],
    ['p', w.p, ({ p }) => formatPercent(p, 0, lang)],
    ['ownPercent', w.ownPercent, ({ ownPercent = 100 }) => formatPercent(ownPercent, 0, lang)],
    ['attributeShare', w.attributeShare, ({ attributeShare }) => percent(attributeShare)],
  ];
  return (
    <HeadedTable label={w.rulesTitle} heads={[w.rule, w.meaning, w.withLogin, ...(strict ? [w.withoutLogin] : [])]}>
      {lines.map(([key, meaning, value]) => (
        <tr key={key}>
          <th scope="row">
            <code>{key}</code>
          </th>
          <td>{meaning}</td>
          <td>{value(rules)}</td>
          {strict && <td>{value(strict)}</td>}
        </tr>
      ))}
    </HeadedTable>
  );
}
