import type { ReactElement } from 'react';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinAccounts } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';
import { FigureText } from './figure-text.tsx';
import { UnitCell } from './unit-cell.tsx';

/** Every key figure of every twin, folded away. */
export function EachTwin({
  answer,
  accounts,
}: {
  readonly answer: TwinAnswer;
  readonly accounts: TwinAccounts;
}): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  if (answer.twins.length === 0) return null;
  const lines = accounts.groups.flatMap((group) => group.lines);
  return (
    <details className="choice-fold">
      <summary>{w.each}</summary>
      <HeadedTable
        label={w.eachAbout}
        heads={[
          w.rank,
          w.unit,
          ...lines.map(({ id, name }) => ({ key: id, text: name[lang], detail: accounts.per[lang] })),
        ]}
        className="figures plain-figures twin-table"
      >
        {[answer.subject, ...answer.twins].map((unit, at) => (
          <tr key={unit.key} className={at === 0 ? 'twin-subject' : undefined}>
            <td className="twin-rank">{at === 0 ? <span className="sr-only">{w.subjectShort}</span> : at}</td>
            <UnitCell unit={unit} answer={answer} />
            {lines.map(({ id, figures }) => (
              <td key={id}>
                <FigureText figure={figures[at]} lang={lang} />
              </td>
            ))}
          </tr>
        ))}
      </HeadedTable>
    </details>
  );
}
