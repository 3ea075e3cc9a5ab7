import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { SheetDeskPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetDeskWords } from '../words/sheet-desk.ts';

const [signsAcross, fewestLines] = [45, 2] as const;

/** Every text of the sheet in both languages, to be worded around its places for figures. */
export function DeskTexts({ own }: { readonly own: NonNullable<SheetDeskPage['own']> }): ReactElement {
  const w = wordsIn(sheetDeskWords, useLang());
  return (
    <section aria-labelledby="tekster" className="sheet-section">
      <h2 id="tekster">{w.texts}</h2>
      <p>{w.textsLead}</p>
      <form method="post" action={`/faktaark/redaktion?kommune=${own.kommune}`}>
        <input type="hidden" name="ark" value={own.edition?.id ?? ''} />
        {own.texts.map(({ block, text, isOwn }, at) => (
          <fieldset key={block} className="sheet-texts">
            <legend>
              {w.oneText(String(at + 1))}
              {isOwn && <span className="small"> ({w.changed})</span>}
            </legend>
            {(['da', 'en'] as const).map((lang) => (
              <span key={lang} className="sheet-texts__one">
                <label htmlFor={`${block}.${lang}`}>{lang === 'da' ? w.danish : w.english}</label>
                <textarea
                  id={`${block}.${lang}`}
                  name={`${block}.${lang}`}
                  lang={lang}
                  className="form-input"
                  rows={Math.max(
                    fewestLines,
                    text[lang].split('\n').length,
                    Math.ceil(text[lang].length / signsAcross),
                  )}
                  defaultValue={text[lang]}
                />
              </span>
            ))}
          </fieldset>
        ))}
        <button type="submit" name="trin" value="tekster" className="button button-primary">
          {w.save}
        </button>
      </form>
    </section>
  );
}
