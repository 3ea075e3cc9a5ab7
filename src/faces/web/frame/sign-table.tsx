import type { ReactElement } from 'react';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { HeadedTable } from './headed-table.tsx';

interface SignTableProps {
  readonly title: string;
  readonly statuses: readonly StatusDefinition[];
}

/** The signs that may stand in place of a figure, under a heading with the id `tegn`: sign, word, rule. */
export function SignTable({ title, statuses }: SignTableProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <>
      <h2 id="tegn">{title}</h2>
      <HeadedTable label={title} heads={[w.sign, w.word, w.rule]}>
        {statuses.map(({ code, symbol, word, rule }) => (
          <tr key={code}>
            <td>{symbol}</td>
            <th scope="row">{word[lang]}</th>
            <td>{rule[lang]}</td>
          </tr>
        ))}
      </HeadedTable>
    </>
  );
}
