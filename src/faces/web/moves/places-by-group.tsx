import { Fragment, type ReactElement } from 'react';
import type { MoverGroups } from '../../../domain/model/moves.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { wordsIn } from '../words/message.ts';
import { movesWords } from '../words/moves.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { FlowCell } from './flow-cell.tsx';

/** In- and out-movers of each place by group, the total first. */
export function PlacesByGroup({ found }: { readonly found: MoverGroups }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const wholeGroups = (place: MoverGroups['places'][number]) => place.groups.filter(({ kind }) => kind === undefined);
  const [first] = found.places;
  const names = first ? wholeGroups(first).map(({ name }) => name[lang]) : [];
  return (
    <section aria-labelledby="hvem-hvor">
      <h2 id="hvem-hvor">{w.byGroup}</h2>
      <p>
        {w.byGroupAbout(found.period.label[lang])} {found.leftOut > 0 && w.byGroupMore(found.leftOut)}
      </p>
      {(['into', 'outOf'] as const).map((side) => (
        <Fragment key={side}>
          <h3>{w[`${side}Total`]}</h3>
          <ScrollFrame label={`${w.byGroup}: ${w[`${side}Total`]}`}>
            <table className="figures">
              <caption className="sr-only">{w[`${side}Total`]}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.place}</th>
                  <th scope="col">{w.total}</th>
                  {names.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.places.map((place) => (
                  <tr key={place.key}>
                    <th scope="row">{withSoftBreaks(place.name[lang])}</th>
                    <FlowCell cell={place[side]} />
                    {wholeGroups(place).map((group) => (
                      <FlowCell key={group.name.da} cell={group[side]} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </Fragment>
      ))}
    </section>
  );
}
