import type { ReactElement } from 'react';
import type { ShownBlock, ShownSheet } from '../../../domain/model/factsheet.ts';
import { useLang } from '../client/page-context.tsx';
import { SpokenText } from '../frame/spoken-text.tsx';
import type { SheetPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetPageWords } from '../words/sheets.ts';
import { SheetBars } from './sheet-bars.tsx';

interface SheetBlocksProps {
  readonly sheet: ShownSheet;
  readonly map: SheetPage['map'] | undefined;
  /** Tables are drawn as bars too. */
  readonly hasBars: boolean;
  /** The sheet stands under a heading of the page. */
  readonly below?: true;
}

/** A sheet's sections in reading order: tables, boxes and the map stand side by side where there is room. */
export function SheetBlocks({ sheet, map, hasBars, below }: SheetBlocksProps): ReactElement {
  return (
    <>
      {sectionsOf(sheet.blocks).map(({ heading, blocks }) => (
        <section key={heading?.id ?? 'first'} className="sheet-section">
          {heading && (below ? <h3>{heading.text}</h3> : <h2>{heading.text}</h2>)}
          {groupsOf(blocks).map((group) => (
            <div key={group[0]?.id} className={`sheet-group sheet-group--${group[0]?.kind}`}>
              {group.map((block) => (
                <Block key={block.id} block={block} map={map} hasBars={hasBars} />
              ))}
            </div>
          ))}
        </section>
      ))}
      {sheet.footnotes.length > 0 && <Footnotes sheet={sheet} />}
    </>
  );
}

type Heading = Extract<ShownBlock, { readonly text: string }>;

function sectionsOf(blocks: readonly ShownBlock[]) {
  const sections: { heading?: Heading; blocks: ShownBlock[] }[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'title') continue;
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ heading, blocks: own }) => heading !== undefined || own.length > 0);
}

/** Blocks of one kind that follow one another. */
function groupsOf(blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] {
  const groups: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

interface BlockProps extends Omit<SheetBlocksProps, 'sheet' | 'below'> {
  readonly block: ShownBlock;
}

function Block({ block, map, hasBars }: BlockProps) {
  const w = wordsIn(sheetPageWords, useLang());
  switch (block.kind) {
    case 'title':
    case 'heading':
      return null;
    case 'lead':
      return <p className="lead">{block.text}</p>;
    case 'text':
      return <p>{block.text}</p>;
    case 'small':
      return <p className="small">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'box':
      return (
        <p className="sheet-box">
          {block.text}
          {block.mark !== undefined && (
            <sup>
              <a id={`ref-${block.id}`} href={`#kilde-${block.mark}`} aria-label={w.footnote(String(block.mark))}>
                {block.mark}
              </a>
            </sup>
          )}
        </p>
      );
    case 'table':
      return <TableBlock block={block} hasBars={hasBars} />;
    case 'map':
      return map ? (
        <figure className="sheet-map">
          <img src={map.href} alt={map.alt} width={300} height={390} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      ) : null;
  }
}

function Footnotes({ sheet }: { readonly sheet: ShownSheet }): ReactElement {
  const w = wordsIn(sheetPageWords, useLang());
  const first = (mark: number): string =>
    sheet.blocks.find((block) => block.kind === 'box' && block.mark === mark)?.id ?? '';
  return (
    <section className="sheet-sources" aria-label={w.sources}>
      <ol>
        {sheet.footnotes.map((source, at) => (
          <li key={source} id={`kilde-${at + 1}`}>
            {source}{' '}
            <a href={`#ref-${first(at + 1)}`} aria-label={`${w.back} ${at + 1}`}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface TableBlockProps {
  readonly block: Extract<ShownBlock, { readonly kind: 'table' }>;
  readonly hasBars: boolean;
}

function TableBlock({ block, hasBars }: TableBlockProps): ReactElement {
  const w = wordsIn(sheetPageWords, useLang());
  return (
    <div className="sheet-pictured">
      <table className="sheet-table">
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.type}</th>
            <th scope="col">{w.dwellings}</th>
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ name, cell, spoken }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <SpokenText shown={cell} spoken={spoken} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {block.picture !== undefined && hasBars && <SheetBars rows={block.rows} told={block.picture} />}
    </div>
  );
}
