import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import type { SheetPage } from '../page-data/sheet-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { wordsIn } from '../words/message.ts';
import { sheetPageWords } from '../words/sheets.ts';
import { SheetBack } from './sheet-back.tsx';
import { SheetBlocks } from './sheet-blocks.tsx';
import { SheetComparison } from './sheet-comparison.tsx';
import { SheetEmbed } from './sheet-embed.tsx';

function Chooser({ page }: { readonly page: SheetPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetPageWords, lang);
  const chosen = chosenOf(page);
  return (
    <form action="/faktaark" method="get" className="sheet-form">
      <label htmlFor="kommune">{w.choose}</label>
      <select id="kommune" name="kommune" className="form-select" defaultValue={chosen} key={page.url}>
        {chosen === '' && <option value="">{w.chooseOne}</option>}
        {page.kommuner.map(({ value, label }) => (
          <option key={value} value={value}>
            {label[lang]}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-secondary">
        {w.show}
      </button>
    </form>
  );
}

function chosenOf(page: SheetPage): string {
  return page.kommuner.find(({ chosen }) => chosen)?.value ?? '';
}

function editHref(page: SheetPage): string {
  const chosen = chosenOf(page);
  return chosen === '' ? '/faktaark/redaktion' : `/faktaark/redaktion?kommune=${chosen}`;
}

interface EditionLineProps {
  readonly edition: NonNullable<SheetPage['edition']>;
  readonly page: SheetPage;
}

function EditionLine({ edition, page }: EditionLineProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetPageWords, lang);
  const { name, publicFrom, others } = edition;
  return (
    <p className="page-head__under">
      {publicFrom !== undefined && w.editionLine(name, formatDate(publicFrom, lang))}
      {others.length > 0 && ` ${w.otherEditions}: `}
      {others.map((other) => (
        <a key={other} href={`/faktaark?kommune=${chosenOf(page)}&udgave=${other}`} className="sheet-other">
          {other}
        </a>
      ))}
    </p>
  );
}

/** `/faktaark`: a kommune's fact sheet as a page, its figures with their sources, and its files. */
export function SheetPageView({ page }: { readonly page: SheetPage }): ReactElement {
  const w = wordsIn(sheetPageWords, useLang());
  const { sheet } = page;
  return (
    <article className="sheet-page">
      <header className="page-head page-head--split">
        <div>
          <h1>{sheet ? sheet.title : w.title}</h1>
          {!sheet && <p className="page-head__under">{w.lead}</p>}
          {page.edition && <EditionLine edition={page.edition} page={page} />}
        </div>
        {sheet && (
          <div className="page-head__actions">
            <DownloadMenu downloads={page.downloads} url={page.url} />
          </div>
        )}
      </header>
      <Chooser page={page} />
      {page.mayEdit && (
        <p>
          <a href={editHref(page)}>{w.editAll}</a>
        </p>
      )}
      {page.remark !== undefined && <p className="sheet-remark">{page.remark}</p>}
      {page.refusal !== undefined && <p className="empty">{page.refusal}</p>}
      {sheet && !sheet.publishable && <p className="empty">{w.tooFew}</p>}
      {sheet && <SheetBlocks sheet={sheet} map={page.map} hasBars />}
      {sheet?.comparison && <SheetComparison comparison={sheet.comparison} page={page} />}
      {sheet && <SheetBack sheet={sheet} />}
      <SheetEmbed page={page} />
    </article>
  );
}
