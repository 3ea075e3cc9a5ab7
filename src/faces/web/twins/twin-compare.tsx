import type { ReactElement } from 'react';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { useLang } from '../client/page-context.tsx';
import { tableOfPlace } from '../client/table-address.ts';
import type { TwinPage } from '../page-data.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

/** Leads to the resident tables with the twins as comparison group; for readers who have rights at all. */
export function TwinCompare({
  page,
  answer,
}: {
  readonly page: TwinPage;
  readonly answer: TwinAnswer;
}): ReactElement | null {
  const w = wordsIn(twinWords, useLang());
  if (page.reader.role === undefined || answer.twins.length === 0) return null;
  const group = answer.twins.map(({ key }) => key).join(',');
  const table = tableOfPlace('T01', answer.subject.key);
  return (
    <section aria-labelledby="sammenlign">
      <div className="section-head">
        <h2 id="sammenlign">{w.compare}</h2>
      </div>
      <p>{w.compareAbout}</p>
      <p className="button-row">
        <a className="button button-secondary" href={`${table}&sml=kom;land;${group}`}>
          {w.add}
        </a>
        <a className="button button-secondary" href={`${table}&sml=${group};`}>
          {w.replace}
        </a>
      </p>
    </section>
  );
}
