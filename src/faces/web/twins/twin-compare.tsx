import type { ReactElement } from 'react';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { comparatorList, tableOfPlace } from '../client/table-address.ts';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

const usualLevels = ['kom', 'land'];

/**
 * Leads to the resident tables, the criteria and the fact sheet with the twins as comparison group; for readers who have
 * rights at all.
 */
export function TwinCompare({
  page,
  answer,
}: {
  readonly page: TwinPage;
  readonly answer: TwinAnswer;
}): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const { compare } = page;
  if (!compare) return null;
  const { sml, seen, of, near } = compare;
  const { key } = answer.subject;
  const table = tableOfPlace('T01', key);
  const beside = (entries: readonly string[]): string => `${table}&sml=${comparatorList(entries)}`;
  const sheet = (set: string): string =>
    `/api/v1/place-sheets/${key.replace(':', '/')}?form=pdf&sprog=${lang}&sml=${readable(set)}`;
  return (
    <section aria-labelledby="sammenlign">
      <div className="section-head">
        <h2 id="sammenlign">{w.compare}</h2>
      </div>
      <p>{w.compareAbout}</p>
      {seen < of && (
        <p>
          {w.compareSeen(seen, of)} <a href={near}>{w.compareNear}</a>
        </p>
      )}
      {sml !== undefined && (
        <p className="button-row">
          <a className="button button-secondary" href={beside([...usualLevels, sml])}>
            {w.add}
          </a>
          <a className="button button-secondary" href={beside([sml])}>
            {w.replace}
          </a>
          {/* Where only some may be seen there is no rule to find them by: then the tables alone. */}
          {seen === of && (
            <>
              <a className="button button-secondary" href={`/overvaagning/${readable(key)}?sml=${readable(sml)}`}>
                {w.inCriteria}
              </a>
              <a className="button button-secondary" href={sheet(sml)}>
                {w.onSheet}
              </a>
            </>
          )}
        </p>
      )}
    </section>
  );
}
