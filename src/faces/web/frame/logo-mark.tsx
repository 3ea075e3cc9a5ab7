import type { ReactElement } from 'react';

/** The mark before the word Kvarter: four houses of a block seen from above, one of them picked out. */
export function LogoMark(): ReactElement {
  return (
    <svg className="logo-mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <rect className="logo-mark__picked" x="0" y="0" width="13" height="13" />
      <rect x="15" y="0" width="13" height="13" />
      <rect x="0" y="15" width="13" height="13" />
      <path d="M15 15h13a13 13 0 0 1-13 13z" />
    </svg>
  );
}
