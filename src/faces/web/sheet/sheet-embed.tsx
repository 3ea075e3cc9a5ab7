import { type ReactElement, useEffect, useState } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { SheetPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetPageWords } from '../words/sheets.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => signs[sign] ?? sign);

/** Boxes of a sheet as pictures for other pages: each with the line of HTML that shows it, kommune and edition in it. */
export function SheetEmbed({ page }: { readonly page: SheetPage }): ReactElement | null {
  const w = wordsIn(sheetPageWords, useLang());
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  const { sheet, pictures, edition } = page;
  const boxes = sheet?.blocks.filter((block) => block.kind === 'box') ?? [];
  if (pictures === undefined || boxes.length === 0) return null;
  const kommune = page.kommuner.find(({ chosen }) => chosen)?.value ?? '';
  const link = attribute(`${origin}/faktaark?kommune=${kommune}&udgave=${edition?.name ?? ''}`);
  return (
    <details className="sheet-embed">
      <summary>{w.embed}</summary>
      <p>{w.embedAbout}</p>
      {boxes.map(({ id, text }) => {
        const [svg, png] = ['svg', 'png'].map((form) => `${pictures}&billede=${id}&form=${form}`);
        return (
          <div key={id} className="sheet-embed__box">
            <label>
              {text}
              <textarea
                className="form-input"
                readOnly
                rows={3}
                value={`<a href="${link}"><img src="${attribute(`${origin}${svg}`)}" alt="${attribute(text)}"></a>`}
              />
            </label>
            <p className="under">
              {w.takePicture}{' '}
              <a href={png} download>
                PNG<span className="sr-only">: {text}</span>
              </a>
              {' · '}
              <a href={svg} download>
                SVG<span className="sr-only">: {text}</span>
              </a>
            </p>
          </div>
        );
      })}
    </details>
  );
}
