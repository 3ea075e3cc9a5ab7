import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { CellChange, ReleaseComparison } from '../../../domain/model/release-change.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { updateWords } from '../words/update.ts';

const listed = 20;
const wholeCountry = 'land:000';

interface ShownCell extends CellChange {
  /** The period before the change, where the two are of different periods. */
  readonly from?: string;
}

interface Known {
  /** Names of afdelinger by number. */
  readonly names: Readonly<Record<string, Text>>;
  /** Titles of tables by id. */
  readonly titles: ReadonlyMap<string, Text>;
}

function Cells({
  title,
  id,
  cells,
  known,
}: {
  readonly title: string;
  readonly id: string;
  readonly cells: readonly ShownCell[];
  readonly known: Known;
}) {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const titleOf = (table: string): string => known.titles.get(table)?.[lang] ?? '';
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
            <th scope="row">
              {cell.table} {titleOf(cell.table)}
            </th>
            <td>
              <Place place={cell.place} names={known.names} />
            </td>
            <td>{cell.row[lang] === titleOf(cell.table) ? w.total : cell.row[lang]}</td>
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

function Place({ place, names }: { readonly place: string; readonly names: Known['names'] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const [first = '', ...others] = place.split('+');
  if (first === wholeCountry) return <>{w.country}</>;
  const name = names[first]?.[lang];
  return (
    <>
      {name ?? first}
      {others.length > 0 && w.others(formatCount(others.length, lang))}
      {name !== undefined && <span className="under">{first}</span>}
    </>
  );
}

function Suspicious({ found, known }: { readonly found: ReleaseComparison; readonly known: Known }): ReactElement {
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
          known={known}
          title={w.codes}
          cells={found.codes.map((code) => ({
            ...{ table: code.table, period: '', place: wholeCountry, before: code.before, after: code.after },
            row: { da: `${code.axis.da}: ${code.category.da}`, en: `${code.axis.en}: ${code.category.en}` },
          }))}
        />
      )}
      {found.jumpsFound > 0 && (
        <Cells id="spring" title={w.jumps(formatCount(found.jumpsFound, lang))} cells={found.jumps} known={known} />
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
export function ComparisonView({
  found,
  names,
}: {
  readonly found: ReleaseComparison;
  readonly names: Known['names'];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const count = (n: number): string => formatCount(n, lang);
  const { unitsFound: units } = found;
  const known = { names, titles: new Map(found.tables.map(({ table, title }) => [table, title])) };
  const compared = found.tables.reduce((sum, table) => sum + table.compared, 0);
  return (
    <>
      <p>{found.before === undefined ? w.first : w.against(found.before)}</p>
      <h2>{w.suspicious}</h2>
      <Suspicious found={found} known={known} />
      <h2>{found.before === undefined ? w.contents : w.changes}</h2>
      {found.before !== undefined && (
        <ul>
          <li>{w.unitsLine(count(units.new), count(units.closed), count(units.renamed), count(units.emptied))}</li>
          <li>{w.definitionsLine(count(found.definitions.length))}</li>
          <li>{w.cellsLine(count(found.cellsFound), count(compared))}</li>
        </ul>
      )}
      {found.cellsFound > 0 && <Cells id="aendringer" title={w.largestChanges} cells={found.cells} known={known} />}
      <PerTable found={found} />
    </>
  );
}
