/** A piece of SVG as text; only `element` and `svgText` make one, so that no text from data becomes markup. */
export type Svg = { readonly svg: string };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  // Control signs are not allowed in XML, whatever they are written as.
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}

/** Text of an element. */
export function svgText(text: string): Svg {
  return { svg: escaped(text) };
}

/** An element with attributes (left out where undefined) and what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside: readonly Svg[] = [],
): Svg {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('');
  const content = inside.map(({ svg }) => svg).join('');
  return { svg: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
}
