import type { ReactElement } from 'react';
import type { TwinPage } from '../page-data/twin-pages.ts';

/** What a form of the twin page keeps of the address: all but the fields it has itself. */
export function HiddenFields({
  page,
  without,
}: {
  readonly page: TwinPage;
  readonly without: readonly string[];
}): ReactElement {
  const address = page.links?.rolling ?? page.url;
  const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const kept = [...query].filter(([name, value]) => value !== '' && !without.includes(name) && !/^[vscy]_/.test(name));
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
