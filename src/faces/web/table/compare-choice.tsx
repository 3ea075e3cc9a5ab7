import type { ReactElement } from 'react';
import { useLang, usePage } from '../client/page-context.tsx';
import { comparatorList } from '../client/table-address.ts';
import { Segments } from '../frame/segments.tsx';
import type { PageChoice, UnkeptComparators } from '../page-data/page-frame.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

interface CompareProps {
  readonly choices: readonly PageChoice[];
  /** All that was asked for, those that mean nothing for this place included: they stay for the next place. */
  readonly asked: readonly string[];
  readonly unkept: UnkeptComparators | undefined;
  /** The same page with other comparators. */
  readonly address: (sml: readonly string[]) => string;
}

/** What to compare with, one switch each; a choice that is not the reader's own setting can be made so. */
export function CompareChoice({ choices, asked, unkept, address }: CompareProps): ReactElement {
  const lang = useLang();
  const { page } = usePage();
  const w = wordsIn(tableWords, lang);
  const switches = choices.map((choice) => {
    const sml = choice.chosen ? asked.filter((value) => value !== choice.value) : [...asked, choice.value];
    return { label: choice.label[lang], href: address(sml), chosen: choice.chosen };
  });
  return (
    <div className="compare">
      <Segments name={w.compare} choices={switches} many />
      {unkept?.mayKeep && (
        <form method="post" action="/api/v1/session" className="compare__keep">
          <input type="hidden" name="sml" value={comparatorList(unkept.sml)} />
          <input type="hidden" name="next" value={page.url} />
          <button type="submit" className="plain-link">
            {w.keepComparators}
          </button>
        </form>
      )}
    </div>
  );
}
