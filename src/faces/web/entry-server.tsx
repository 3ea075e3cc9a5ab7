import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import type { PageData } from './page-data.ts';
import { furtherView } from './views/further-views.tsx';
import { type UsualKind, usualView } from './views/usual-views.tsx';

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function nothing(): void {}

/**
 * The whole HTML document of a page: its content, readable without JavaScript, and its data for the browser to take
 * over. Holds no inline style and no inline script that runs, so `script-src 'self'; style-src 'self'` is enough.
 */
export function render(page: PageData): string {
  const view = usualView(page) ?? furtherView(page as Exclude<PageData, { readonly kind: UsualKind }>);
  const content = renderToString(<App page={page} view={view} loading="idle" go={nothing} cancel={nothing} />);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(page.title[page.lang])} · Kvarter</title>`,
    ...CLIENT_ASSETS.fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`),
    ...CLIENT_ASSETS.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...CLIENT_ASSETS.preload.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${CLIENT_ASSETS.script}"></script>`,
    '<link rel="icon" href="data:,">',
  ];
  // `<` inside the data would let a text end the script element.
  const data = JSON.stringify(page).replaceAll('<', '\\u003c');
  return [
    '<!doctype html>',
    `<html lang="${page.lang}">`,
    `<head>${head.join('')}</head>`,
    `<body><div id="app">${content}</div>`,
    `<script type="application/json" id="page-data">${data}</script></body></html>`,
  ].join('\n');
}
