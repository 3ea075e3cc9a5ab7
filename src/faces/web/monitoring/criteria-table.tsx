import type { ReactElement } from 'react';
import { distanceText } from '../../../domain/kernel/distance-text.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { CriterionId } from '../../../domain/model/area-class.ts';
import type { DossierBeside } from '../../../domain/model/area-dossier.ts';
import type { MonitoredArea, MonitoredCriterion, MonitoredLine } from '../../../domain/model/monitor.ts';
import { criterionDecimals, shownLines } from '../../../domain/model/shown-criteria.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { type WordsOf, wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { StateWord } from './state-word.tsx';

type Words = WordsOf<typeof monitoringWords>;

/** A value of a criterion with its unit. */
export function criterionValue(id: CriterionId, value: string, lang: Lang): string {
  const w = wordsIn(monitoringWords, lang);
  const text = formatNumber(Number(value), criterionDecimals[id], lang);
  if (id === 'size') return w.inhabitants(text);
  return id === 'income' ? w.ofRegion(text) : w.perCent(text);
}

function freshnessText(
  { freshness, period, wanted }: MonitoredCriterion,
  w: Words,
  lang: Lang,
): readonly [string, string] {
  const of = periodText(period, lang);
  switch (freshness) {
    case 'fresh':
      return [of, w.fresh];
    case 'carried':
      return [of, w.carried(wanted)];
    case 'proxy':
      return [of, w.proxy(wanted)];
    case 'too-old':
      return [of, w.tooOld(wanted)];
    case 'none':
      return ['', w.noFigure];
  }
}

/** A value with its margin below. */
function Value({ line }: { readonly line: MonitoredLine | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  if (line?.value === undefined) return <>{w.noFigure}</>;
  return (
    <>
      {criterionValue(line.id, line.value, lang)}
      {line.band !== undefined && (
        <span className="under">{w.margin(formatNumber(Number(line.band), criterionDecimals[line.id], lang))}</span>
      )}
    </>
  );
}

function CriterionRows({
  criterion,
  other,
}: {
  readonly criterion: MonitoredCriterion;
  readonly other: DossierBeside['shown'];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const lines = shownLines(criterion.lines);
  const [first] = lines;
  const [of, how] = freshnessText(criterion, w, lang);
  const { id, name } = criterion;
  const beside = other?.criteria.find((one) => one.id === id);
  return (
    <>
      {lines.map((line) => (
        <tr key={line.profile}>
          {line === first && (
            <>
              <th scope="rowgroup" rowSpan={lines.length}>
                {name[lang]}
              </th>
              <td className="value" rowSpan={lines.length}>
                <Value line={line} />
              </td>
              {beside && (
                <td className="value" rowSpan={lines.length} data-of={other?.name[lang]}>
                  <Value line={shownLines(beside.lines)[0]} />
                </td>
              )}
              <td rowSpan={lines.length}>
                {of} <span className="under">{how}</span>
              </td>
            </>
          )}
          <td>
            {line.threshold === undefined ? w.unknown : w[line.op](criterionValue(id, line.threshold, lang))}
            <span className="under">{w[`profile_${line.profile}`]}</span>
          </td>
          <td>
            <StateWord state={line.state} />
            {line.reason === 'no-line' && <span className="under">{w.noLine(criterion.wanted)}</span>}
          </td>
          <td>{distanceText(line, lang)}</td>
        </tr>
      ))}
    </>
  );
}

/** Every criterion with its value, margin, date, lines, and the persons to each; what was asked for beside. */
export function CriteriaTable({
  area,
  beside,
}: {
  readonly area: MonitoredArea;
  readonly beside: DossierBeside | undefined;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const isCarried = area.criteria.some(({ freshness }) => freshness === 'carried' || freshness === 'proxy');
  return (
    <section aria-labelledby="kriterier">
      <h2 id="kriterier">{w.criteria}</h2>
      <HeadedTable
        label={w.criteria}
        heads={[
          w.criterion,
          { text: w.value, className: 'value' },
          ...(beside?.shown ? [{ key: 'beside', text: beside.shown.name[lang], className: 'value' }] : []),
          w.dataOf,
          w.line,
          w.state,
          w.distance,
        ]}
        grouped
        className="figures text-table criteria-table"
      >
        {area.criteria.map((criterion) => (
          <tbody key={criterion.id}>
            <CriterionRows criterion={criterion} other={beside?.shown} />
          </tbody>
        ))}
      </HeadedTable>
      {beside && <p className="under">{beside.note[lang]}</p>}
      <p className="under">
        {w.incomeStep} {isCarried && w.carriedNote}
      </p>
    </section>
  );
}
