import type { ReactElement } from 'react';

/** A text that is read aloud in other words than it is shown, where they differ: a sign and what it means. */
export function SpokenText({ shown, spoken }: { readonly shown: string; readonly spoken: string }): ReactElement {
  if (shown === spoken) return <>{shown}</>;
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{spoken}</span>
    </>
  );
}
