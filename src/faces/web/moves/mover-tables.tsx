import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { MoverTraits, MoveShift, UnevenLevel } from '../../../domain/model/moves.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { MovesPage } from '../page-data/moves-page.ts';
import { wordsIn } from '../words/message.ts';
import { movesWords } from '../words/moves.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { FlowCell, useFlowText } from './flow-cell.tsx';

/** In- and out-movers by origin and household type. */
export function WhoMoves({ found }: { readonly found: MoverTraits }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  return (
    <section aria-labelledby="hvem">
      <h2 id="hvem">{w.who}</h2>
      <p>{w.whoAbout(found.period.label[lang])}</p>
      {found.traits.map(({ name, rows }) => (
        <ScrollFrame key={name.da} label={name[lang]}>
          <table className="figures">
            <caption className="sr-only">{name[lang]}</caption>
            <thead>
              <tr>
                <th scope="col">{name[lang]}</th>
                <th scope="col">{w.intoTotal}</th>
                <th scope="col">{w.share}</th>
                <th scope="col">{w.outOfTotal}</th>
                <th scope="col">{w.share}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name.da}>
                  <th scope="row">{row.name[lang]}</th>
                  <FlowCell cell={row.into} />
                  <FlowCell cell={row.intoShare} decimals={1} />
                  <FlowCell cell={row.outOf} />
                  <FlowCell cell={row.outOfShare} decimals={1} />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      ))}
    </section>
  );
}

function ShiftRow({ shift }: { readonly shift: MoveShift }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const [low, high] = shift.range;
  const say = (value: number): string => formatNumber(value, 1, lang);
  return (
    <tr className={shift.stands ? 'is-marked' : undefined}>
      <th scope="row">
        {withSoftBreaks(shift.to[lang])}
        {shift.stands && <span className="under">{w.stands}</span>}
      </th>
      <FlowCell cell={shift.persons} />
      <td className="value">{formatNumber(shift.expected, 0, lang)}</td>
      <td className="value">
        {say(shift.quotient)}
        <span className="under">{high === null ? w.atLeast(say(low)) : w.timesRange(say(low), say(high))}</span>
      </td>
    </tr>
  );
}

function nothingToShow(page: MovesPage, lang: Lang): string {
  const w = wordsIn(movesWords, lang);
  if (page.areas.length === 0) return w.noAreasHere;
  return page.told.shifts.group ? w.noExposedOfGroup : w.noExposed;
}

/** Where movers out of the exposed areas go, against where all movers of the place go. */
export function Shifts({ page }: { readonly page: MovesPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const text = useFlowText();
  const { shifts, moves } = page.told;
  const names = shifts.from.map(({ name }) => name[lang]).join(', ');
  return (
    <section aria-labelledby="flytter-problemet">
      <h2 id="flytter-problemet">{w.shift}</h2>
      <p>{w.shiftAbout}</p>
      <AreaChoice page={page} />
      {shifts.group && <p>{w.shiftGroup(shifts.group.split[lang], shifts.group.name[lang])}</p>}
      {shifts.from.length === 0 && <p className="empty">{nothingToShow(page, lang)}</p>}
      {shifts.from.length > 0 && (
        <p>
          {shifts.kommuner > 0
            ? w.shiftFromKommuner(names, text(shifts.movers), text(shifts.all), shifts.kommuner)
            : w.shiftFrom(names, text(shifts.movers), text(shifts.all))}
        </p>
      )}
      {shifts.shifts.length > 0 && (
        <ScrollFrame label={`${w.shift} ${moves.place.name[lang]}`} tall>
          <table className="figures">
            <caption className="sr-only">{w.shift}</caption>
            <thead>
              <tr>
                <th scope="col">{w.to}</th>
                <th scope="col">{w.persons}</th>
                <th scope="col">{w.expected}</th>
                <th scope="col">{w.times}</th>
              </tr>
            </thead>
            <tbody>
              {shifts.shifts.map((shift) => (
                <ShiftRow shift={shift} key={`${shift.to.da} ${shift.place}`} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}

function AreaChoice({ page }: { readonly page: MovesPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const known = page.areas;
  if (known.length === 0) return null;
  const chosen = (choices: MovesPage['places']): string => choices.find((one) => one.chosen)?.value ?? '';
  return (
    <form className="compare-form" action="/flytninger#flytter-problemet" method="get" key={page.url}>
      <input type="hidden" name="sted" value={chosen(page.places)} />
      <input type="hidden" name="niveau" value={chosen(page.levels)} />
      <input type="hidden" name="periode" value={chosen(page.years)} />
      <input type="hidden" name="gruppe" value={chosen(page.splits)} />
      <input type="hidden" name="del" value={chosen(page.groups)} />
      <label>
        {w.chooseArea}
        <select className="form-select" name="fra" defaultValue={page.from}>
          <option value="">{w.allExposed}</option>
          {known.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[lang]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-secondary">
        {w.show}
      </button>
    </form>
  );
}

/** How unevenly residents from non-western countries live, by level. */
export function Uneven({
  levels,
  page,
}: {
  readonly levels: readonly UnevenLevel[];
  readonly page: MovesPage;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const pct = (value: number): string => formatNumber(100 * value, 1, lang);
  const nameOf = (level: string): string => page.levels.find(({ value }) => value === level)?.label[lang] ?? level;
  return (
    <section aria-labelledby="ujaevnt">
      <h2 id="ujaevnt">{w.uneven}</h2>
      <p>{w.unevenAbout}</p>
      {levels.length === 0 ? (
        <p className="empty">{w.noUneven}</p>
      ) : (
        <ScrollFrame label={w.uneven}>
          <table className="figures">
            <caption className="sr-only">{w.uneven}</caption>
            <thead>
              <tr>
                <th scope="col">{w.level}</th>
                <th scope="col">{w.unevenPlaces}</th>
                <th scope="col">
                  {w.index}, {w.share}
                </th>
                <th scope="col">
                  {w.byChance}, {w.share}
                </th>
              </tr>
            </thead>
            <tbody>
              {levels.map(({ level, places, leftOut, index, band, byChance }) => (
                <tr key={level}>
                  <th scope="row">{nameOf(level)}</th>
                  <td className="value">
                    {formatNumber(places, 0, lang)}
                    {leftOut > 0 && <span className="under">{w.leftOut(leftOut)}</span>}
                  </td>
                  <td className="value">
                    {pct(index)}
                    <span className="under">±{pct(band)}</span>
                  </td>
                  <td className="value">{pct(byChance)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}
