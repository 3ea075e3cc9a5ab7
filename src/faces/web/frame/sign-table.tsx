import type { ReactElement } from 'react';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { ScrollFrame } from './scroll-frame.tsx';

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
      <ScrollFrame label={title}>
        <table className="figures text-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{w.sign}</th>
              <th scope="col">{w.word}</th>
              <th scope="col">{w.rule}</th>
            </tr>
          </thead>
          <tbody>
            {statuses.map(({ code, symbol, word, rule }) => (
              <tr key={code}>
                <td>{symbol}</td>
                <th scope="row">{word[lang]}</th>
                <td>{rule[lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}
