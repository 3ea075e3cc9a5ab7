import { Fragment, type ReactElement } from 'react';

/** A name that breaks after its strokes and hyphens, where letters would else be torn apart on a narrow page. */
export function BreakableName({ name }: { readonly name: string }): ReactElement {
  const parts: { readonly from: number; readonly text: string }[] = [];
  let from = 0;
  for (const text of name.split(/(?<=[/–-])/)) {
    parts.push({ from, text });
    from += text.length;
  }
  return (
    <>
      {parts.map((part) => (
        <Fragment key={part.from}>
          {part.from > 0 && <wbr />}
          {part.text}
        </Fragment>
      ))}
    </>
  );
}
