import type { Lang } from '../../../domain/kernel/language.ts';
import { xmlText } from '../../../engines/areas/files/parse-xml.ts';
import type { OgcLink } from './ogc-links.ts';

/** A text of a page, or a link. */
export type GeoText = string | { readonly text: string; readonly href: string };

/** A part of a page: facts with their names, or a table. */
export interface GeoSection {
  readonly heading: string;
  readonly facts?: readonly (readonly [name: string, value: GeoText])[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly GeoText[])[] };
  readonly links?: readonly { readonly text: string; readonly href: string }[];
}

/** A page of the geo services for people. */
export interface GeoPage {
  readonly title: string;
  readonly lead?: string;
  /** The way here, from the landing page. */
  readonly path: readonly { readonly text: string; readonly href: string }[];
  readonly sections: readonly GeoSection[];
  readonly links: readonly OgcLink[];
}

const words = {
  da: { skip: 'Gå til indholdet', forms: 'Samme svar som', front: 'Kvarter', way: 'Vejen hertil', none: 'ingen' },
  en: { skip: 'Skip to content', forms: 'The same answer as', front: 'Kvarter', way: 'The way here', none: 'none' },
} as const;

/** A whole HTML document of a page, made to work without script. */
export function geoHtml(page: GeoPage, lang: Lang, look: string): string {
  const { skip, forms, front, way } = words[lang];
  const alternates = page.links.filter(({ rel }) => rel === 'alternate');
  const heads = page.links
    .filter(({ rel }) => rel !== 'self')
    .map(({ href, rel, type }) => `<link rel="${xmlText(rel)}" type="${xmlText(type)}" href="${xmlText(href)}">`);
  const others = alternates.map(({ href, title, type }) => anchor({ text: title ?? type, href })).join(' · ');
  const crumbs = [{ text: front, href: '/' }, ...page.path].map((one) => `<li>${anchor(one)}</li>`).join('');
  return [
    `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xmlText(page.title)} · Kvarter</title><link rel="stylesheet" href="${look}">${heads.join('')}</head><body>`,
    `<a class="skip" href="#indhold">${skip}</a><header><nav aria-label="${way}"><ol>${crumbs}</ol></nav></header>`,
    `<main id="indhold"><h1>${xmlText(page.title)}</h1>`,
    page.lead === undefined ? '' : `<p class="lead">${xmlText(page.lead)}</p>`,
    others === '' ? '' : `<p class="forms">${forms}: ${others}</p>`,
    ...page.sections.map((section, at) => sectionHtml(section, at, lang)),
    '</main></body></html>\n',
  ].join('');
}

function sectionHtml({ heading, facts, table, links }: GeoSection, at: number, lang: Lang): string {
  const id = `del-${at + 1}`;
  const body = [
    links ? `<ul>${links.map((one) => `<li>${anchor(one)}</li>`).join('')}</ul>` : '',
    facts
      ? `<dl>${facts.map(([name, value]) => `<div><dt>${xmlText(name)}</dt><dd>${textHtml(value)}</dd></div>`).join('')}</dl>`
      : '',
    table ? tableHtml(table, id, lang) : '',
  ];
  return `<section><h2 id="${id}">${xmlText(heading)}</h2>${body.join('')}</section>`;
}

function tableHtml({ head, rows }: NonNullable<GeoSection['table']>, id: string, lang: Lang): string {
  if (rows.length === 0) return `<p>${words[lang].none}</p>`;
  const heads = head.map((name) => `<th scope="col">${xmlText(name)}</th>`).join('');
  const body = rows.map(([first = '', ...more]) => {
    const cells = more.map((cell) => `<td>${textHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${textHtml(first)}</th>${cells}</tr>`;
  });
  return `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function textHtml(text: GeoText): string {
  return typeof text === 'string' ? xmlText(text) : anchor(text);
}

function anchor({ text, href }: { readonly text: string; readonly href: string }): string {
  return `<a href="${xmlText(href)}">${xmlText(text)}</a>`;
}

/** How the pages look: the product's colours and measures, on every width, in print too. */
export const geoLook = `
:root { --accent: #004993; --ink: #1a1a1a; --soft: #595959; --line: #d4d4d4; --pale: #f5f5f5; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 "IBM Plex Sans", system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); background: #fff; }
header, main { max-width: 1312px; margin: 0 auto; padding: 0 24px; }
header { border-bottom: 1px solid var(--line); max-width: none; }
header ol { display: flex; flex-wrap: wrap; gap: 0 8px; margin: 0 auto; padding: 16px 0; list-style: none; max-width: 1264px; }
header li + li::before { content: "/"; margin-right: 8px; color: var(--soft); }
h1 { margin: 32px 0 8px; font-size: 28px; line-height: 1.2; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 32px 0 8px; font-size: 20px; line-height: 1.3; font-weight: 600; }
a { color: var(--accent); overflow-wrap: anywhere; }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.skip:not(:focus) { position: absolute; left: -9999px; }
.lead { max-width: 70ch; margin: 0; }
.forms { color: var(--soft); margin: 8px 0 0; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(120px, 280px) 1fr; gap: 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 4px 0; }
header li { padding: 0; }
.wide { overflow-x: auto; }
.wide a { overflow-wrap: normal; }
table { border-collapse: collapse; font-size: 14px; }
th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { white-space: nowrap; }
td { min-width: 12ch; max-width: 60ch; }
th { font-weight: 600; }
tbody th { font-weight: 400; }
thead th { border-bottom: 2px solid var(--ink); }
main { padding-bottom: 64px; }
@media (max-width: 600px) { header, main { padding: 0 16px; } main { padding-bottom: 48px; } dl > div { grid-template-columns: 1fr; gap: 0; } }
@media print { .forms, header, .skip { display: none; } .wide { overflow: visible; } }
`;
