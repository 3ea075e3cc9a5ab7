import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { questionFields, tableAddress } from '../client/table-address.ts';
import type { TablePage } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { ExactForm, ExactShown } from './exact-switch.tsx';

/** The switch to exact numbers of a table for those with the right. */
export function ExactNumbersSwitch({ page }: { readonly page: TablePage }): ReactElement | null {
  const w = wordsIn(tableWords, useLang());
  const { exact, question } = page;
  if (!exact) return null;
  if (!exact.shown) return <ExactForm action={`/tabel/${question.table}`} hidden={questionFields(question)} />;
  return (
    <ExactShown told={w.exactShown(exact.told)} reason={exact.reason} back={tableAddress(question)}>
      {exact.refused > 0 && <p role="status">{w.exactRefused(exact.refused)}</p>}
    </ExactShown>
  );
}
