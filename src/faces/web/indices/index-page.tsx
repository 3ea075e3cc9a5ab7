import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { IndexedArea } from '../../../domain/model/area-index.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { IndexPage, ShownIndex } from '../page-data/index-page.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { ToolHead } from '../tools/tool-head.tsx';
import { indexWords } from '../words/index-builder.ts';
import { wordsIn } from '../words/message.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { IndexForm, MethodBuilder } from './index-form.tsx';
import { IndexMap, StatusMatrix, toneOf } from './status-matrix.tsx';

function AreaRow({ area, index }: { readonly area: IndexedArea; readonly index: ShownIndex }): ReactElement {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  const { variables, method, dynamicClasses } = index;
  const status = method.classes.find(({ label }) => label === area.label)?.name[lang] ?? '';
  const dynamic = dynamicClasses.find(({ label }) => label === area.dynamic?.label)?.name[lang] ?? w.noDynamic;
  return (
    <tr>
      <th scope="row">
        <span className={`tone tone-${toneOf(index, area)}`} aria-hidden="true" />{' '}
        <a href={`/overvaagning/${readable(area.key)}`}>{withSoftBreaks(area.name)}</a>
        <span className="under">{area.detail}</span>
      </th>
      <td className="value">{area.rank}</td>
      <td className="value">{formatNumber(area.score, 2, lang)}</td>
      {method.classes.length > 0 && <td className="word">{status}</td>}
      <td className="word">{dynamic}</td>
      <td className="value">{w.span(...area.byMargin)}</td>
      <td className="value">{w.span(...area.byWeight)}</td>
      {area.values.map(([value, band], v) => (
        <td className="value" key={variables[v]?.id}>
          {formatNumber(value, variables[v]?.decimals ?? 1, lang)}
          <span className="under">±{formatNumber(band, variables[v]?.decimals ?? 1, lang)}</span>
        </td>
      ))}
      {area.others.map(({ rank }, m) => (
        <td className="value" key={index.beside[m]?.id}>
          {rank === 0 ? '' : rank}
        </td>
      ))}
    </tr>
  );
}

function AreaTable({ index }: { readonly index: ShownIndex }): ReactElement {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  return (
    <section aria-labelledby="omraaderne">
      <h2 id="omraaderne">{w.table}</h2>
      <p>{w.tableAbout}</p>
      <HeadedTable
        label={w.table}
        heads={[
          w.area,
          w.rank,
          w.score,
          ...(index.method.classes.length > 0 ? [{ text: w.status, className: 'word' }] : []),
          { text: w.dynamic, className: 'word' },
          w.byMargin,
          w.byWeight,
          ...index.variables.map(({ id, name, period }) => ({
            key: id,
            text: `${name[lang]} ${period[lang]}`,
            className: 'index-variable',
          })),
          ...index.beside.map(({ id, name }) => ({ key: id, text: w.rankBy(name[lang]) })),
        ]}
        tall
        className="figures"
      >
        {index.areas.map((area) => (
          <AreaRow key={area.key} area={area} index={index} />
        ))}
      </HeadedTable>
    </section>
  );
}

function WhatItIs({ index, left }: Pick<IndexPage, 'index' | 'left'>): ReactElement {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  const { method, variables } = index;
  const weights = variables.map(({ name, weight, direction }) => {
    const way = direction === 1 ? w.high : w.low;
    return `${name[lang]} (${formatNumber(weight, 2, lang)}, ${way})`;
  });
  return (
    <p className="atom-note">
      {w.methodLine(method.name[lang], method.about[lang])} {w.madeOf}: {weights.join('; ')}.{' '}
      {left.missing + left.small > 0 && w.left(left.missing, left.small)}
    </p>
  );
}

/** `/overvaagning/indeks`: areas in order by several key figures, status by development, and how firm the order is. */
export function IndexPageView({ page }: { readonly page: IndexPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  const { index } = page;
  return (
    <article className="monitor-page">
      <ToolHead title={w.title} lead={w.lead}>
        <DownloadMenu downloads={page.downloads} url={page.url} />
      </ToolHead>
      <IndexForm page={page} />
      <WhatItIs index={index} left={page.left} />
      {index.areas.length === 0 ? (
        <p className="empty">{index.alike ? w.alike(index.alike[lang]) : w.none}</p>
      ) : (
        <>
          <StatusMatrix index={index} />
          <IndexMap page={page} />
          <AreaTable index={index} />
        </>
      )}
      <MethodBuilder page={page} />
    </article>
  );
}
