import type { ReactElement } from 'react';
import type { AreaImportPage } from '../page-data/area-import-page.ts';

/** Where every form of the page goes. */
export const importAddress = '/omraader/import';

/** A file that was sent before and what was said of it, carried along; without the fields a form has itself. */
export function CarriedFields({
  page,
  without,
}: {
  readonly page: AreaImportPage;
  readonly without?: RegExp;
}): ReactElement {
  return (
    <>
      {Object.entries(page.file?.carried ?? {})
        .filter(([name]) => !without?.test(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
