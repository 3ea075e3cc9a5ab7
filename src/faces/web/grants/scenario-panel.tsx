import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { grantClassNames } from '../../../domain/model/grant-words.ts';
import type { ScenarioComparison, ScenarioStanding } from '../../../engines/grants/compare-scenario.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { scenarioWords } from '../words/scenarios.ts';
import { ScenarioForm } from './scenario-form.tsx';

const mostMoved = 30;

interface Found {
  readonly at: number;
  readonly comparison: ScenarioComparison;
}

function standingName(own: ScenarioStanding, lang: Lang): string {
  if (own === 'open') return grantWords.openClass[lang];
  return own === 'absent' ? scenarioWords.absent[lang] : grantClassNames[own][lang];
}

function SideBySide({ found }: { readonly found: readonly Found[] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const s = wordsIn(scenarioWords, lang);
  const [first] = found;
  if (!first) return null;
  const names = [s.round, ...found.map(({ at }) => s.scenario(at))];
  const heads = names.flatMap((name) => [{ number: s.places(name) }, { number: s.kroner(name) }]);
  const figures = (values: readonly (number | undefined)[]): readonly ReactElement[] =>
    values.map((value, at) => (
      // A figure stands where its head does, and nowhere else.
      <td className="number" key={heads[at]?.number}>
        {value === undefined ? '' : formatCount(value, lang)}
      </td>
    ));
  return (
    <>
      <h3>{s.byClass}</h3>
      <HeadedTable label={s.byClass} heads={[w.class, ...heads]}>
        {first.comparison.classes.map(({ class: own, places, kroner }, row) => (
          <tr key={own}>
            <th scope="row">{standingName(own, lang)}</th>
            {figures([
              places[0],
              kroner[0],
              ...found.flatMap(({ comparison }) => {
                const other = comparison.classes[row];
                return [other?.places[1], other?.kroner[1]];
              }),
            ])}
          </tr>
        ))}
        <tr>
          <th scope="row">{s.left}</th>
          {figures([
            undefined,
            first.comparison.left[0],
            ...found.flatMap(({ comparison }) => [undefined, comparison.left[1]]),
          ])}
        </tr>
      </HeadedTable>
    </>
  );
}

function Moved({ at, comparison: { moved } }: Found): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const s = wordsIn(scenarioWords, lang);
  const title = s.moved(s.scenario(at));
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatCount(value, lang)}`;
  const kroner = [s.grantNow, s.grantThen, s.difference].map((number) => ({ number }));
  return (
    <>
      <h3>{title}</h3>
      {moved.length === 0 && <p>{w.noneMoved}</p>}
      {moved.length > 0 && (
        <HeadedTable label={title} heads={[w.place, s.moveNow, s.moveThen, ...kroner]}>
          {moved.slice(0, mostMoved).map(({ key, name, class: [before, after], grant: [from, to] }) => (
            <tr key={key}>
              <th scope="row">{name[lang]}</th>
              <td>{standingName(before, lang)}</td>
              <td>{standingName(after, lang)}</td>
              <td className="number">{formatCount(from, lang)}</td>
              <td className="number">{formatCount(to, lang)}</td>
              <td className="number">{signed(to - from)}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
      {moved.length > mostMoved && <p>{s.more(formatCount(moved.length - mostMoved, lang))}</p>}
    </>
  );
}

/** The round by other settings, rules or data, beside itself. */
export function ScenarioPanel({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const s = wordsIn(scenarioWords, lang);
  const found = page.scenarios.flatMap(({ at, comparison }) => (comparison ? [{ at, comparison }] : []));
  return (
    <>
      <p>{s.about}</p>
      <ScenarioForm page={page} />
      {page.scenarios.map(
        ({ at, problem }) =>
          problem && (
            <p className="notice" role="alert" key={at}>
              <strong>{s.scenario(at)}:</strong> {problem[lang]}
            </p>
          ),
      )}
      <SideBySide found={found} />
      {found.map((one) => (
        <Moved key={one.at} {...one} />
      ))}
    </>
  );
}
