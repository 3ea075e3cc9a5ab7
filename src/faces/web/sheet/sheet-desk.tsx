import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { SheetDeskPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetDeskWords, standingWords } from '../words/sheet-desk.ts';
import { DeskChanges } from './desk-changes.tsx';
import { DeskSteps } from './desk-steps.tsx';
import { DeskTexts } from './desk-texts.tsx';
import { SheetBlocks } from './sheet-blocks.tsx';

/** `/faktaark/redaktion`: all sheets and how far they are, or one of them with its steps, changes, texts and log. */
export function SheetDeskView({ page }: { readonly page: SheetDeskPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetDeskWords, lang);
  const { own } = page;
  return (
    <article className="sheet-page">
      <header className="page-head">
        <h1>{own ? own.sheet.title : w.title}</h1>
        <p className="page-head__under">
          {own?.edition && own.standing
            ? `${w.edition} ${own.edition.name}: ${standingWords[own.standing][lang]}${own.publicFrom ? `, ${formatDate(own.publicFrom, lang)}` : ''}`
            : w.lead}
        </p>
      </header>
      <p>
        {own ? <a href="/faktaark/redaktion">{w.toList}</a> : <a href="/faktaark">{w.toSheets}</a>}
        {own?.standing === 'offentliggjort' && (
          <>
            {' · '}
            <a href={`/faktaark?kommune=${own.kommune}`}>{w.toSheets}</a>
          </>
        )}
      </p>
      {own ? (
        <>
          <DeskSteps page={page} own={own} />
          <DeskChanges own={own} />
          {own.mayWrite && own.standing === 'kladde' && <DeskTexts own={own} />}
          <section aria-labelledby="forhaandsvisning" className="sheet-preview">
            <h2 id="forhaandsvisning">{w.preview}</h2>
            <SheetBlocks sheet={own.sheet} map={undefined} hasBars={false} below />
          </section>
        </>
      ) : (
        <DeskList page={page} />
      )}
    </article>
  );
}

function DeskList({ page }: { readonly page: SheetDeskPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetDeskWords, lang);
  return (
    <>
      {page.waiting > 0 && (
        <PostForm className="sheet-form" action="/faktaark/redaktion" step={['trin', 'godkend-alle']}>
          <p>{w.waiting(String(page.waiting))}</p>
          <label htmlFor="dag">{w.day}</label>
          <TypedInput
            id="dag"
            name="dag"
            type="date"
            className="form-input"
            min={page.today}
            defaultValue={page.today}
          />
          <button type="submit" name="trin" value="godkend-alle" className="button button-primary">
            {w.approveAll}
          </button>
        </PostForm>
      )}
      <HeadedTable
        label={w.list}
        heads={[w.kommune, w.edition, w.standing, w.publicFrom, w.remark]}
        shown={w.list}
        className="sheet-table sheet-table--desk"
      >
        {page.rows.map(({ code, name, edition, standing, publicFrom, isBehind }) => (
          <tr key={code}>
            <th scope="row">
              <a href={`/faktaark/redaktion?kommune=${code}`}>{name}</a>
            </th>
            <td>{edition ?? w.none}</td>
            <td>{standing ? standingWords[standing][lang] : w.none}</td>
            <td>{publicFrom ? formatDate(publicFrom, lang) : ''}</td>
            <td>{isBehind ? w.behind : ''}</td>
          </tr>
        ))}
      </HeadedTable>
    </>
  );
}
