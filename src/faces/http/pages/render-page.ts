import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageData } from '../../web/page-data.ts';

/** Makes a page's whole HTML document. */
export type RenderPage = (page: PageData) => Promise<string>;

interface WebBundle {
  readonly render: (page: PageData) => string;
}

/**
 * The renderer of the built web app (`server/entry-server.js`), loaded when the first page is asked for. Without a
 * build the page says how to get one; its data can still be fetched as JSON.
 */
export function webRenderer(webDir: string): RenderPage {
  let bundle: Promise<WebBundle | undefined> | undefined;
  return async (page) => {
    bundle ??= loadBundle(webDir);
    const loaded = await bundle;
    if (!loaded) bundle = undefined;
    return loaded ? loaded.render(page) : withoutBundle(page);
  };
}

async function loadBundle(webDir: string): Promise<WebBundle | undefined> {
  const file = join(webDir, 'server', 'entry-server.js');
  const found = await stat(file).catch(() => undefined);
  // The time of the build in the address makes a rebuilt bundle a new module.
  return found ? ((await import(`${pathToFileURL(file).href}?t=${found.mtimeMs}`)) as WebBundle) : undefined;
}

function withoutBundle(page: PageData): string {
  const title = escapeText(page.title[page.lang]);
  const words = {
    da: 'Webklienten er ikke bygget. Start med npm start, eller kør kvarter start.',
    en: 'The web client is not built. Start with npm start, or run kvarter start.',
  };
  return `<!doctype html>\n<html lang="${page.lang}"><head><meta charset="utf-8"><title>${title} · Kvarter</title></head><body><h1>${title}</h1><p>${words[page.lang]}</p></body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
