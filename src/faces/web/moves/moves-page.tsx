import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { Choice } from '../frame/choice.tsx';
import type { MovesPage } from '../page-data/moves-page.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { wordsIn } from '../words/message.ts';
import { movesWords } from '../words/moves.ts';
import { useFlowText } from './flow-cell.tsx';
import { FlowMap } from './flow-map.tsx';
import { LargestMoves, MoveMatrix } from './move-matrix.tsx';
import { Shifts, Uneven, WhoMoves } from './mover-tables.tsx';
import { PlacesByGroup } from './places-by-group.tsx';

function Totals({ page }: { readonly page: MovesPage }): ReactElement {
  const w = wordsIn(movesWords, useLang());
  const text = useFlowText();
  const { into, outOf, between, roundedTo } = page.told.moves;
  return (
    <>
      <dl className="move-totals">
        {(
          [
            [w.intoTotal, into],
            [w.outOfTotal, outOf],
            [w.betweenTotal, between],
          ] as const
        ).map(([name, cell]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text(cell)}</dd>
          </div>
        ))}
      </dl>
      <p className="atom-note">{w.rounded(roundedTo)}</p>
    </>
  );
}

/** `/flytninger`: who moves from where to where, on a map, as a matrix and by what stands out. */
export function MovesPageView({ page }: { readonly page: MovesPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const { moves, traits, uneven, groups } = page.told;
  const [first, last] = [moves.periods[0], moves.periods.at(-1)];
  return (
    <article className="monitor-page">
      <header className="page-head page-head--split">
        <div>
          <h1>
            {w.title}: {moves.place.name[lang]}
          </h1>
          <p className="page-head__under">
            {moves.group && `${moves.group.split[lang]}: ${moves.group.name[lang]}. `}
            {first && last && w.years(first.label[lang], last.label[lang])}. {moves.population[lang]}.
          </p>
        </div>
        <div className="page-head__actions">
          <DownloadMenu downloads={page.downloads} url={page.url} pins />
        </div>
      </header>
      <form className="compare-form" action="/flytninger" method="get" key={page.url}>
        <Choice name="sted" label={w.place} choices={page.places} />
        <Choice name="niveau" label={w.level} choices={page.levels} />
        <Choice name="periode" label={w.period} choices={page.years} />
        <Choice name="gruppe" label={w.split} choices={page.splits} />
        {page.groups.length > 0 && <Choice name="del" label={w.flowsOf} choices={page.groups} />}
        <button type="submit" className="button button-primary">
          {w.show}
        </button>
      </form>
      {moves.coverage && <p className="atom-note">{moves.coverage.reason[lang]}</p>}
      {moves.hidden ? (
        <p className="atom-note">
          <strong>{w.hidden}.</strong> {moves.hidden.reason?.[lang]}
        </p>
      ) : (
        <>
          <Totals page={page} />
          {page.ground && (
            <section aria-labelledby="kort">
              <h2 id="kort">{w.map}</h2>
              <FlowMap moves={moves} ground={page.ground} />
            </section>
          )}
          <MoveMatrix moves={moves} />
          <LargestMoves moves={moves} />
          {groups && <PlacesByGroup found={groups} />}
          {traits && <WhoMoves found={traits} />}
          <Shifts page={page} />
          <Uneven levels={uneven} page={page} />
        </>
      )}
    </article>
  );
}
