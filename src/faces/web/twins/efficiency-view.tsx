import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { efficiencyGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { EfficiencyMean, TwinEfficiency, UnitEfficiency } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';
import { EfficiencyItems } from './efficiency-items.tsx';
import { UnitCell } from './unit-cell.tsx';
import { YearChoice } from './year-choice.tsx';

function percent(value: number, lang: Lang): string {
  return `${formatNumber(value, 1, lang)}${{ da: '\u00a0%', en: '%' }[lang]}`;
}

function Mean({ mean }: { readonly mean: EfficiencyMean | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  if (!mean) return <span className="figure-gap">{w.unknown}</span>;
  return (
    <>
      {formatNumber(mean.weighted, 1, lang)}
      <span className="twin-unit">
        {w.weighted}, {w.over(mean.afdelinger)}; {w.simple(formatNumber(mean.simple, 1, lang))}
      </span>
    </>
  );
}

function Official({ unit }: { readonly unit: UnitEfficiency | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const official = unit?.official;
  if (!official) return <span className="figure-gap">{w.notGiven}</span>;
  return (
    <>
      {formatNumber(official.efficiency, 1, lang)}
      <span className="twin-unit">{w.potential(percent(official.potential, lang))}</span>
    </>
  );
}

function Own({ unit }: { readonly unit: UnitEfficiency | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const own = unit?.own;
  if (own?.efficiency === undefined || own.potential === undefined) {
    const gap = own === undefined || own.status === 'computed' ? 'no-accounts' : own.status;
    return <span className="figure-gap">{efficiencyGapWords[gap].word[lang]}</span>;
  }
  return (
    <>
      {formatNumber(own.efficiency, 1, lang)}
      <span className="twin-unit">{w.potential(percent(own.potential, lang))}</span>
    </>
  );
}

/** The subject's two figures, told apart by name and place. */
function Cards({ efficiency }: { readonly efficiency: TwinEfficiency }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const unit = efficiency.units[0];
  const official = unit?.official;
  const own = unit?.own;
  return (
    <div className="efficiency-cards">
      <section aria-labelledby="officielt">
        <h3 id="officielt">{w.official}</h3>
        {official ? (
          <p className="efficiency-figure">{formatNumber(official.efficiency, 1, lang)}</p>
        ) : (
          <p>{w.noOfficial}</p>
        )}
        {official && (
          <p>
            {w.potential(percent(official.potential, lang))}
            {official.day !== undefined && ` · ${w.computedOn(formatDate(official.day, lang))}`}
          </p>
        )}
      </section>
      <section aria-labelledby="egen-beregning">
        <h3 id="egen-beregning">{w.ownComputation}</h3>
        {own?.efficiency !== undefined && <p className="efficiency-figure">{formatNumber(own.efficiency, 1, lang)}</p>}
        <p>
          {own?.words[lang]} {own?.status === 'too-few-peers' && w.fewPeers(own.peers ?? 0, efficiency.minimumPeers)}
          {own?.circle && w.circle(own.peers ?? 0, own.circle[lang])}
        </p>
        <p className="twin-unit">{w.ownAbout}</p>
      </section>
    </div>
  );
}

function Beside({
  answer,
  efficiency,
}: {
  readonly answer: TwinAnswer;
  readonly efficiency: TwinEfficiency;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const ofAfdelinger = answer.level === 'afdeling';
  return (
    <HeadedTable
      label={w.beside}
      heads={[
        w.rank,
        w.unit,
        w.official,
        w.ownComputation,
        ...(ofAfdelinger ? [{ text: w.whatCame, className: 'twin-words' }] : []),
      ]}
      className="figures plain-figures twin-table"
    >
      {[answer.subject, ...answer.twins].map((unit, at) => {
        const found = efficiency.units[at];
        return (
          <tr key={unit.key} className={at === 0 ? 'twin-subject' : undefined}>
            <td className="twin-rank">{at === 0 ? <span className="sr-only">{w.subjectShort}</span> : at}</td>
            <UnitCell unit={unit} answer={answer} />
            <td>{ofAfdelinger ? <Official unit={found} /> : <Mean mean={found?.officialMean} />}</td>
            <td>{ofAfdelinger ? <Own unit={found} /> : <Mean mean={found?.ownMean} />}</td>
            {ofAfdelinger && <td className="twin-words">{found?.own?.words[lang]}</td>}
          </tr>
        );
      })}
    </HeadedTable>
  );
}

/** `?fane=effektivitet`: the official figure, our own computation beside it, its peer and the item that binds. */
export function EfficiencyView({
  page,
  answer,
}: {
  readonly page: TwinPage;
  readonly answer: TwinAnswer;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { efficiency } = answer;
  if (!efficiency) return <p className="empty">{w.noAccounts}</p>;
  const { rule, minimumPeers, notes } = efficiency;
  return (
    <section aria-labelledby="effektivitet">
      <div className="section-head">
        <h2 id="effektivitet">{w.efficiency(efficiency.year)}</h2>
        <p>{answer.subject.name}</p>
      </div>
      <YearChoice page={page} />
      {answer.level === 'afdeling' && <Cards efficiency={efficiency} />}
      <EfficiencyItems answer={answer} efficiency={efficiency} />
      <h3>{w.beside}</h3>
      <Beside answer={answer} efficiency={efficiency} />
      <div className="twin-legend">
        {notes.map((note) => (
          <p key={note.da}>{note[lang]}</p>
        ))}
        <p>
          {w.ownAbout} {w.rule(rule.id, rule.version, minimumPeers)} {w.source}
        </p>
      </div>
    </section>
  );
}
