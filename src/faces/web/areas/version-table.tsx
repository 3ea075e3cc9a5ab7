import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ShownVersion } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import { areaSize } from './area-size.ts';
import { validityText } from './areas-page.tsx';

const mostChanges = 4;

function Row({ version, known }: { readonly version: ShownVersion; readonly known: boolean }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const { changed, until } = version;
  const told = changed.slice(0, mostChanges).map((one) => one[lang]);
  const more = changed.length - told.length;
  return (
    <tr className={until === undefined ? undefined : 'area-past'}>
      <td>
        <svg viewBox="0 0 100 100" className="area-outline" aria-hidden="true">
          <path d={version.outline.path} fillRule="evenodd" />
        </svg>
      </td>
      <th scope="row">
        {validityText(version.from, version.to, lang)}
        <span className="under">{areaSize(version.m2, lang)}</span>
      </th>
      <td>
        {w[version.command]}
        {told.length > 0 && (
          <span className="under">
            {told.join(' · ')} {more > 0 && w.others(`${more}`)}
          </span>
        )}
      </td>
      <td>
        {formatMoment(version.since, lang)}
        {version.by !== undefined && <span className="under">{version.by[lang]}</span>}
      </td>
      <td>{until === undefined ? w.now : formatMoment(until, lang)}</td>
      {known && <td>{version.reason}</td>}
    </tr>
  );
}

/** Every version of an area, newest registration first: when it was true, and when it was known. */
export function VersionTable({ versions }: { readonly versions: readonly ShownVersion[] }): ReactElement {
  const w = wordsIn(areaWords, useLang());
  const known = versions.some(({ by }) => by !== undefined);
  const heads = [w.drawingOf, w.valid, w.did, w.registered, w.replaced, ...(known ? [w.because] : [])];
  return (
    <HeadedTable label={w.history} heads={heads} className="figures text-table area-versions">
      {versions.map((version) => (
        <Row key={version.versionsId} version={version} known={known} />
      ))}
    </HeadedTable>
  );
}
