import { type ReactElement, useState } from 'react';
import { useLang } from '../client/page-context.tsx';
import { Fold } from '../frame/fold.tsx';
import type { DownloadLink } from '../page-data/page-frame.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

interface DownloadMenuProps {
  readonly downloads: readonly DownloadLink[];
  readonly url: string;
  /** What the files are of, where that is not what the page is about. */
  readonly of?: string;
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

/** Files of what is shown (a public variant has none), the permanent link, and print. Files come from the API, never from the page. */
export function DownloadMenu({ downloads, url, of }: DownloadMenuProps): ReactElement {
  const w = wordsIn(tableWords, useLang());
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(new URL(url, location.href).href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Fold label={downloads.length > 0 ? w.download : w.share} className="fold--right fold--primary">
      <Files name={of ?? w.downloadFiles} links={downloads.filter((link) => !isWholeSet(link))} />
      <Files name={w.downloadAll} links={downloads.filter(isWholeSet)} />
      <ul className="menu-list menu-list--apart">
        <li>
          <a href={url}>{/[?&]udgave=/.test(url) ? w.fixedLink : w.rollingLink}</a>
        </li>
        <li>
          <button type="button" className="plain-link" onClick={copy}>
            {w.copyLink}
          </button>
        </li>
        <li>
          <button type="button" className="plain-link" onClick={() => window.print()}>
            {w.print}
          </button>
        </li>
      </ul>
      <p role="status" className="menu-status">
        {copied && w.copied}
      </p>
    </Fold>
  );
}
