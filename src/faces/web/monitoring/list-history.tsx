import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { listMonth } from '../../../domain/kernel/list-month.ts';
import type { CriterionId } from '../../../domain/model/area-class.ts';
import type { ListedYear, ValueBeside } from '../../../domain/model/listed-area.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { listWords } from '../words/official-lists.ts';

const short: { readonly [C in CriterionId]: Text } = {
  size: { da: 'Beboere', en: 'Residents' },
  labour: { da: 'Uden for arbejdsmarkedet', en: 'Outside work' },
  origin: { da: 'Ikke-vestlige', en: 'Non-western' },
  convicted: { da: 'Dømte', en: 'Convicted' },
  education: { da: 'Grundskole', en: 'Basic school' },
  income: { da: 'Indkomst', en: 'Income' },
};

const perCent: Text = { da: 'pct.', en: 'per cent' };
const units: { readonly [C in CriterionId]: Text } = {
  size: { da: 'antal', en: 'number' },
  labour: perCent,
  origin: perCent,
  convicted: perCent,
  education: perCent,
  income: { da: 'pct. af regionen', en: 'per cent of the region' },
};

const ids: readonly CriterionId[] = ['size', 'labour', 'origin', 'convicted', 'education', 'income'];

function Value({ value }: { readonly value: ValueBeside | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(listWords, lang);
  if (!value) {
    return (
      <td className="value">
        <span aria-hidden="true">...</span>
        <span className="sr-only">{w.valueMissing}</span>
      </td>
    );
  }
  const print = (text: string): string => formatNumber(Number(text), value.decimals, lang);
  return (
    <td className="value">
      {print(value.published)}
      {value.earlier.length > 0 && (
        <span className="under">{w.earlierPrinted(value.earlier.map(print).join(', '))}</span>
      )}
      {value.computed !== undefined && value.gap && (
        <span className="under">
          {w.computedBeside(formatNumber(value.computed, value.decimals, lang), w[`gap_${value.gap}`])}
        </span>
      )}
    </td>
  );
}

function YearRow({ year, name }: { readonly year: ListedYear; readonly name: string }): ReactElement {
  const lang = useLang();
  const w = wordsIn(listWords, lang);
  const others = year.names.filter((one) => one !== name);
  const off = year.state === 'unknown' ? w.listUnknown : w.notListed;
  return (
    <tr>
      <th scope="row">{listMonth(year.list, lang)}</th>
      <td>
        {year.classes.map((name) => name[lang]).join(', ') || off}
        {others.length > 0 && <span className="under">{others.join(', ')}</span>}
      </td>
      {ids.map((id) => (
        <Value key={id} value={year.values.find((one) => one.id === id)} />
      ))}
      <td>{year.byValues?.[lang] ?? ''}</td>
    </tr>
  );
}

/** Every list that says something of an area, the newest first: class, printed values, and computed ones beside them. */
export function ListHistory({
  years,
  name,
}: {
  readonly years: readonly ListedYear[];
  /** What the area is called above the table; other names it had are told. */
  readonly name: string;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const l = wordsIn(listWords, lang);
  return (
    <HeadedTable
      label={w.history}
      heads={[
        l.list,
        l.calledThen,
        ...ids.map((id) => ({ key: id, text: short[id][lang], detail: units[id][lang], className: 'value' })),
        l.byValues,
      ]}
    >
      {years.map((year) => (
        <YearRow key={year.list} year={year} name={name} />
      ))}
    </HeadedTable>
  );
}
