import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinEfficiency } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';

/** The measured accounts: own costs, best practice's, and where it is least ahead. */
export function EfficiencyItems({
  answer,
  efficiency,
}: {
  readonly answer: TwinAnswer;
  readonly efficiency: TwinEfficiency;
}): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { items } = efficiency;
  if (items.length === 0) return null;
  const peer = efficiency.units[0]?.own?.peer;
  const kroner = (value: number | undefined): string =>
    value === undefined ? w.unknown : formatNumber(value, 0, lang);
  return (
    <>
      <h3>{w.items}</h3>
      <p className="twin-unit">{w.itemsAbout}</p>
      <HeadedTable
        label={w.items}
        heads={[
          w.item,
          { key: answer.subject.key, text: answer.subject.name },
          ...(peer
            ? [
                { text: w.peer, detail: <a href={`/tvillinger?sted=${peer.key}&fane=effektivitet`}>{peer.name}</a> },
                w.ratio,
              ]
            : []),
        ]}
        caption={`${w.items}, ${w.itemsAbout}`}
        className="figures plain-figures economy-table"
      >
        {items.map(({ id, name, own, peer: other, binding }) => (
          <tr key={id} className={binding ? 'efficiency-binding' : undefined}>
            <th scope="row">
              {id} {name[lang]}
              {binding && <span className="twin-unit">{w.binding}</span>}
            </th>
            <td>{kroner(own)}</td>
            {peer && (
              <>
                <td>{kroner(other)}</td>
                <td>
                  {own !== undefined && other !== undefined && own > 0 && formatNumber((100 * other) / own, 1, lang)}
                </td>
              </>
            )}
          </tr>
        ))}
      </HeadedTable>
    </>
  );
}
