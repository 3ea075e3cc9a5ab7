import type { MouseEvent, ReactElement } from 'react';
import { statuses } from '../../../domain/definitions/statuses/index.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { MapOrder } from '../../../domain/model/map-question.ts';
import { rowsOfPage } from '../../../engines/reports/choropleth/map-question.ts';
import type { MapCell, MapRow } from '../../../engines/reports/choropleth/map-view.ts';
import { useLang } from '../client/page-context.tsx';
import { openVariant, placeAddress } from '../client/table-address.ts';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import { ToneSign } from './map-legend.tsx';
import { MapPages } from './map-pages.tsx';
import type { ShownMap } from './use-map.ts';

interface MapTableProps {
  readonly page: MapPage;
  readonly map: ShownMap;
  readonly view: MapPage['view'];
  readonly hovered: number;
  readonly onHover: (at: number) => void;
}

/** A figure of the map: the number, or the sign and word that say why there is none. */
export function FigureOf({
  cell,
  page,
  signed = false,
}: {
  readonly cell: MapCell;
  readonly page: MapPage;
  readonly signed?: boolean;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  if (cell.value !== null) {
    const text = formatNumber(cell.value, page.indicator.decimals, lang);
    return <>{signed && cell.value > 0 ? `+${text}` : text}</>;
  }
  const status = statuses.find(({ code }) => code === cell.status);
  const word = status?.word[lang] ?? w.noRight;
  return (
    <span title={word}>
      <span aria-hidden="true">{status?.symbol ?? '–'}</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}

function SortHead({
  map,
  order,
  children,
}: {
  readonly map: ShownMap;
  readonly order: MapOrder;
  readonly children: string;
}): ReactElement {
  const { question } = map;
  const current = question.sorter === order;
  const isText = order === 'navn' || order === 'sted';
  const ned = current ? !question.ned : !isText;
  const change = { sorter: order, ned };
  const sort = (event: MouseEvent): void => {
    event.preventDefault();
    map.change(change);
  };
  const direction = question.ned ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={current ? direction : undefined} className={isText ? 'map-table__text' : undefined}>
      <a href={map.addressOf(change)} onClick={sort} data-keep="scroll">
        {children}
        {current && <span aria-hidden="true">{question.ned ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  );
}

/** Where the page of a region is; areas of a theme and cells of kvadratnet have none. */
export function regionAddress(page: MapPage, id: string): string | undefined {
  if (!/^(afd|plan|omr|kom):/.test(id)) return undefined;
  const address = placeAddress(id);
  return page.strict ? openVariant(address) : address;
}

function Row({
  row,
  page,
  map,
  hovered,
  onHover,
}: Omit<MapTableProps, 'view'> & { readonly row: MapRow }): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const terms = row.selection === '' ? [] : row.selection.split(',');
  const isChosen = terms.length > 0 && terms.every((term) => map.chosen.includes(term));
  const address = regionAddress(page, row.id);
  const tone = map.view?.classes[row.klasse] ?? page.view.classes[row.klasse];
  const noTone = ['x', 'm', 'z'].includes((row.change ?? row.now).status) ? '' : 'hidden';
  return (
    <tr
      className={hovered === row.at ? 'is-pointed' : undefined}
      onPointerEnter={() => onHover(row.at)}
      onPointerLeave={() => onHover(-1)}
      onFocus={() => onHover(row.at)}
      onBlur={() => onHover(-1)}
    >
      <td className="map-table__check">
        {terms.length > 0 && (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={w.chooseRow(row.name)}
            onChange={(event) => map.choose(terms, event.target.checked)}
          />
        )}
      </td>
      <th scope="row">
        {address === undefined ? row.name : <a href={address}>{row.name}</a>}
        {/^(afd|plan):/.test(row.id) && <span className="twin-unit">{row.id.replace(/^\w+:/, '')}</span>}
        {row.coverage && <span className="twin-unit">{w.coverage(...row.coverage)}</span>}
      </th>
      <td className="map-table__text">{row.detail}</td>
      {row.before && (
        <td>
          <FigureOf cell={row.before} page={page} />
        </td>
      )}
      <td>
        <FigureOf cell={row.now} page={page} />
      </td>
      {row.change && (
        <td>
          <FigureOf cell={row.change} page={page} signed />
        </td>
      )}
      <td className="map-table__text">
        <ToneSign tone={tone?.tone ?? noTone} /> <span className="map-table__class">{tone?.label ?? ''}</span>
      </td>
    </tr>
  );
}

/** The same as the map, in a table: sorted, filtered, a page at a time. Rows and map point at one another. */
export function MapTable({ page, map, view, hovered, onHover }: MapTableProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const { question } = map;
  const now = page.periods[view.period]?.label[lang] ?? '';
  const before = page.periods[view.against]?.label[lang];
  const first = (question.side - 1) * rowsOfPage;
  return (
    <section className="map-table" aria-labelledby="kort-tabel">
      <div className="section-head">
        <h2 id="kort-tabel">{w.table}</h2>
        <p>{view.rows.length === 0 ? w.noRows : w.rows(first + 1, first + view.rows.length, view.count)}</p>
      </div>
      <ScrollFrame label={w.table} tall>
        <table className="figures plain-figures">
          <caption className="sr-only">
            {page.indicator.name[lang]}, {page.layer.name[lang]}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="map-table__check">
                <span className="sr-only">{w.choose}</span>
              </th>
              <SortHead map={map} order="navn">
                {w.name}
              </SortHead>
              <SortHead map={map} order="sted">
                {page.layer.id === 'kom' ? w.region : w.place}
              </SortHead>
              {before !== undefined && (
                <SortHead map={map} order="foer">
                  {before}
                </SortHead>
              )}
              <SortHead map={map} order="tal">
                {now}
              </SortHead>
              {before !== undefined && (
                <SortHead map={map} order="aendring">
                  {w.change}
                </SortHead>
              )}
              <th scope="col" className="map-table__text">
                {w.klasse}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.id} row={row} page={page} map={map} hovered={hovered} onHover={onHover} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <MapPages map={map} count={view.count} />
    </section>
  );
}
