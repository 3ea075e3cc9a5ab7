import type { ReactElement } from 'react';
import type { Coverage } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

/** Figures about a part of a place, and what is left out of them. */
export interface PartialSum {
  /** The comparator's name; absent for the place the page is about. */
  readonly name?: string;
  /** The sign that stands at these figures in the table; absent when it is all of the place's. */
  readonly mark?: string;
  readonly coverage: Coverage;
}

/** Signs of partial figures in the order they are told. */
export const coverageMarks: readonly string[] = ['†', '‡', '§', '¶', '††', '‡‡', '§§', '¶¶'];

/** The sign at a name whose figures are partial, told in words to those who cannot see it. */
export function CoverageMark({ mark }: { readonly mark: string | undefined }): ReactElement | null {
  const w = wordsIn(tableWords, useLang());
  if (mark === undefined) return null;
  return (
    <abbr className="coverage-mark" title={w.partial}>
      {mark}
    </abbr>
  );
}

/** Above figures that are not about the whole place: how many afdelinger are included, which are not, and why. */
export function CoverageNote({ parts }: { readonly parts: readonly PartialSum[] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  if (parts.length === 0) return null;
  return (
    <section className="coverage" aria-label={w.coverage}>
      {parts.map(({ name, mark, coverage }) => (
        <p key={mark ?? ''}>
          {mark && <span aria-hidden="true">{mark} </span>}
          {name && <strong>{name}: </strong>}
          {coverage.reason[lang]}
        </p>
      ))}
    </section>
  );
}
