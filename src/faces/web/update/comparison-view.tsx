import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { CellChange, ReleaseComparison } from '../../../domain/model/release-change.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { updateWords } from '../words/update.ts';

const listed = 20;

interface ShownCell extends CellChange {
  /** The period before the change, where the two are of different periods. */
  readonly from?: string;
}

function Cells({
  title,
  id,
  cells,
}: {
  readonly title: string;
  readonly id: string;
  readonly cells: readonly ShownCell[];
}) {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  return (
    <>
      <h3 id={id}>{title}</h3>
      <HeadedTable
        label={title}
        labelledBy={id}
        heads={[w.table, w.place, w.row, w.period, { number: w.before }, { number: w.after }]}
      >
        {cells.slice(0, listed).map((cell) => (
          <tr key={`${cell.table} ${cell.place} ${cell.row.da} ${cell.period}`}>
            <th scope="row">{cell.table}</th>
            <td>
              <Place place={cell.place} />
            </td>
            <td>{cell.row[lang]}</td>
            <td>{cell.from === undefined ? cell.period : `${cell.from} → ${cell.period}`}</td>
            <td className="number">{formatCount(cell.before, lang)}</td>
            <td className="number">{formatCount(cell.after, lang)}</td>
          </tr>
        ))}
      </HeadedTable>
      {cells.length > listed && <p>{w.listed(formatCount(listed, lang))}</p>}
    </>
  );
}

function Place({ place }: { readonly place: string }): ReactElement {
  const lang = useLang();
  const [first = '', ...others] = place.split('+');
  const more = wordsIn(updateWords, lang).others(formatCount(others.length, lang));
  return (
    <>
      {first}
      {others.length > 0 && more}
    </>
  );
}

function Suspicious({ found }: { readonly found: ReleaseComparison }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const gone = found.units.filter(({ kind }) => kind === 'vanished');
  if (found.jumpsFound === 0 && found.codes.length === 0 && gone.length === 0) return <p>{w.nothing}</p>;
  return (
    <>
      {gone.length > 0 && (
        <>
          <h3>{w.vanished}</h3>
          <ul>
            {gone.slice(0, listed).map(({ id, name }) => (
              <li key={id}>
                {id} {name}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.codes.length > 0 && (
        <Cells
          id="koder"
          title={w.codes}
          cells={found.codes.map((code) => ({
            ...{ table: code.table, period: '', place: 'land:000', before: code.before, after: code.after },
            row: { da: `${code.axis.da}: ${code.category.da}`, en: `${code.axis.en}: ${code.category.en}` },
          }))}
        />
      )}
      {found.jumpsFound > 0 && (
        <Cells id="spring" title={w.jumps(formatCount(found.jumpsFound, lang))} cells={found.jumps} />
      )}
    </>
  );
}

function PerTable({ found }: { readonly found: ReleaseComparison }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const percent = (value: number): string => formatNumber(value, 1, lang);
  return (
    <>
      <h3 id="tabeller">{w.perTable}</h3>
      <HeadedTable
        label={w.perTable}
        labelledBy="tabeller"
        heads={[w.table, { number: w.changed }, { number: w.jumpCount }, { number: w.merged }]}
      >
        {found.tables.map((table) => (
          <tr key={table.table}>
            <th scope="row">
              {table.table} {table.title[lang]}
            </th>
            <td className="number">{formatCount(table.changed, lang)}</td>
            <td className="number">{formatCount(table.jumps, lang)}</td>
            <td className="number">
              {table.mergedBefore !== undefined && `${percent(table.mergedBefore)} → `}
              {percent(table.mergedAfter)}
            </td>
          </tr>
        ))}
      </HeadedTable>
    </>
  );
}

/** A release beside the one before it: what is suspicious first, then what changed. */
export function ComparisonView({ found }: { readonly found: ReleaseComparison }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const count = (n: number): string => formatCount(n, lang);
  const { unitsFound: units } = found;
  const compared = found.tables.reduce((sum, table) => sum + table.compared, 0);
  return (
    <>
      <p>{found.before === undefined ? w.first : w.against(found.before)}</p>
      <h2>{w.suspicious}</h2>
      <Suspicious found={found} />
      <h2>{w.changes}</h2>
      <ul>
        <li>{w.unitsLine(count(units.new), count(units.closed), count(units.renamed), count(units.emptied))}</li>
        <li>{w.definitionsLine(count(found.definitions.length))}</li>
        <li>{w.cellsLine(count(found.cellsFound), count(compared))}</li>
      </ul>
      {found.cellsFound > 0 && <Cells id="aendringer" title={w.largestChanges} cells={found.cells} />}
      <PerTable found={found} />
    </>
  );
}
