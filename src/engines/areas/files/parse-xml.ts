import { SaxesParser } from 'saxes';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { notA } from './area-file.ts';

/** An element of an XML text: local name, attributes by local name, children, and the text directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

const deepest = 64;

/**
 * Reads XML into elements. Nothing outside the text is fetched, and entities of the text's own are refused, so that a
 * small text can never become a large one.
 * @throws Problem KV-G20 when it is not well formed, KV-G25 with a DOCTYPE, KV-G26 when nested too deep
 */
export function parseXml(text: string, file: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  parser.on('doctype', () => {
    throw new Problem('KV-G25', { file });
  });
  parser.on('error', (error) => notA('XML', file, { da: error.message, en: error.message }));
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length > deepest) throw new Problem('KV-G26', { file, depth: deepest });
    const named = Object.values(attributes).map(({ local: name, value }) => [name, value] as const);
    const element: Growing = { name: local, attributes: Object.fromEntries(named), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (more: string) => {
    const current = open.at(-1);
    if (current) current.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [top] = root.children;
  return top ?? notA('XML', file, { da: 'filen er tom', en: 'the file is empty' });
}

/** Every element of a name at or under an element, in the order of the text. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const here = element.name === name ? [element] : [];
  return [...here, ...element.children.flatMap((child) => elementsNamed(child, name))];
}

/** A text made safe inside XML. */
export function xmlText(value: string | number): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // Letters XML has no way of writing are left out.
  return `${value}`
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (c) => entities[c] ?? c);
}
