import { type ReactElement, useState } from 'react';
import { useLang, usePage } from '../client/page-context.tsx';
import { Fold } from '../frame/fold.tsx';
import type { DownloadLink } from '../page-data/page-frame.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

interface DownloadMenuProps {
  readonly downloads: readonly DownloadLink[];
  readonly url: string;
  /** What the files are of, where that is not what the page is about. */
  readonly of?: string;
  /** The page can be asked for with the figures of one release, also when there are newer ones. */
  readonly pins?: true;
}

function isWholeSet(link: DownloadLink): boolean {
  return link.href.startsWith('/api/v1/workbook');
}

function Files({
  name,
  links,
}: {
  readonly name: string;
  readonly links: readonly DownloadLink[];
}): ReactElement | null {
  const lang = useLang();
  if (links.length === 0) return null;
  return (
    <>
      <p className="menu-head">{name}</p>
      <ul className="menu-list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} download>
              {link.label[lang]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Addresses of a page: the one that follows new releases, and the one that stays with a release where there is one. */
function sharedLinks(url: string, release: string | undefined): { readonly rolling: string; readonly fixed?: string } {
  const [path = '', query = ''] = url.split('?');
  const asked = query.split('&').filter((one) => one !== '' && !one.startsWith('udgave='));
  const written = (parts: readonly string[]): string => (parts.length === 0 ? path : `${path}?${parts.join('&')}`);
  if (release === undefined) return { rolling: written(asked) };
  return { rolling: written(asked), fixed: written([...asked, `udgave=${release}`]) };
}

/** Puts an address on the clipboard and says so; where the browser does not let it, the address stands there to be marked. */
function CopyLinks({ url, pins }: Pick<DownloadMenuProps, 'url' | 'pins'>): ReactElement {
  const w = wordsIn(tableWords, useLang());
  const { page } = usePage();
  const [told, setTold] = useState('');
  const { rolling, fixed } = sharedLinks(url, pins && page.release?.id);
  const copy = (link: string): void => {
    const { href } = new URL(link, location.href);
    const refused = (): void => setTold(href);
    if (navigator.clipboard) navigator.clipboard.writeText(href).then(() => setTold(w.copied), refused);
    else refused();
  };
  return (
    <>
      <ul className="menu-list">
        <li>
          <button type="button" className="plain-link" onClick={() => copy(rolling)}>
            {w.copyRolling}
          </button>
        </li>
        {fixed !== undefined && (
          <li>
            <button type="button" className="plain-link" onClick={() => copy(fixed)}>
              {w.copyFixed}
            </button>
          </li>
        )}
      </ul>
      <p role="status" className="menu-status">
        {told}
      </p>
    </>
  );
}

/** Files of what is shown (a public variant has none), links to share, and print. Files come from the API, never from the page. */
export function DownloadMenu({ downloads, url, of, pins }: DownloadMenuProps): ReactElement {
  const w = wordsIn(tableWords, useLang());
  return (
    <Fold label={downloads.length > 0 ? w.download : w.share} className="fold--right fold--primary">
      <Files name={of ?? w.downloadFiles} links={downloads.filter((link) => !isWholeSet(link))} />
      <Files name={w.downloadAll} links={downloads.filter(isWholeSet)} />
      <p className="menu-head">{w.linkHead}</p>
      <CopyLinks url={url} {...(pins ? { pins } : {})} />
      <ul className="menu-list menu-list--apart">
        <li>
          <button type="button" className="plain-link" onClick={() => window.print()}>
            {w.print}
          </button>
        </li>
      </ul>
    </Fold>
  );
}
