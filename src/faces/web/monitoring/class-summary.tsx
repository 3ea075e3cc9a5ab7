import type { ReactElement } from 'react';
import { areaClasses } from '../../../domain/definitions/area-classes/index.ts';
import { formatPersons } from '../../../domain/kernel/format-persons.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { listMonth } from '../../../domain/kernel/list-month.ts';
import type { CriterionId } from '../../../domain/model/area-class.ts';
import type { ClassWay, MonitoredArea } from '../../../domain/model/monitor.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { StateWord } from './state-word.tsx';

// Ways out are for those who have to find one; of ways in the shortest tells how far off it is.
const mostWays = { met: 3, not_met: 1, unknown: 0 } as const;

/** The criteria of a way over a line, each with its persons. */
export function WayText({
  way,
  area,
}: {
  readonly way: ClassWay;
  readonly area: Pick<MonitoredArea, 'criteria'>;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const nameOf = (id: CriterionId): string => area.criteria.find((one) => one.id === id)?.name[lang] ?? id;
  return (
    <>
      {way.criteria.map(({ id, persons }, at) => (
        <span key={id} className="class-way">
          {at > 0 && w.andAlso}
          {nameOf(id)}: {formatPersons(persons, lang)}
        </span>
      ))}
    </>
  );
}

const aboutClass = (id: string): Text | undefined => areaClasses.find((one) => one.id === id)?.about;

/** Every class: whether it holds, and the shortest ways out of it or into it. */
export function ClassSummary({ area }: { readonly area: MonitoredArea }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const nameOf = (id: string): string => area.criteria.find((one) => one.id === id)?.name[lang] ?? id;
  const decisive = area.decisive.map((one) =>
    one.startsWith('membership:') ? w.membership(listMonth(one.slice('membership:'.length), lang)) : nameOf(one),
  );
  return (
    <section aria-labelledby="klasser">
      <h2 id="klasser">{w.classTitle}</h2>
      {!area.statutory && <p>{w.notStatutory}</p>}
      <ul className="class-summary">
        {area.classes.map(({ id, name, state, strict, ways }) => (
          <li key={id} className={state === 'met' ? 'is-met' : ''}>
            <h3>
              {name[lang]}: <StateWord state={state} />
            </h3>
            <p className="under">{aboutClass(id)?.[lang]}</p>
            {state !== 'unknown' && strict === 'unknown' && <p className="under">{w.strictly}</p>}
            {ways.length > 0 && (
              <>
                <p className="under">{state === 'met' ? w.waysOut : w.waysIn}</p>
                <ul>
                  {ways.slice(0, mostWays[state]).map((way) => (
                    <li key={way.criteria.map((one) => one.id).join()}>
                      <WayText way={way} area={area} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="under">
        {decisive.length > 0 && w.decisive(decisive.join(', '))} {w.notAlike}
      </p>
    </section>
  );
}
