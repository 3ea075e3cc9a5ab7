import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Lang } from '../../src/domain/kernel/language.ts';
import type { PageData } from '../../src/faces/web/page-data.ts';

/** A reader's browser window: who, in which language, how wide, with or without JavaScript. */
export interface Visitor {
  readonly url: string;
  readonly persona?: string;
  readonly lang?: Lang;
  readonly width?: number;
  readonly javaScript?: boolean;
}

// Two busy cores may take seconds over a page; a reader who waits longer than this has met a bug.
const actionMs = 15_000;

/** A window with its page, and what went wrong in it: script errors, refused content, failed loads. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a window as one of the demo's personas (an analyst of a kommune unless said otherwise). */
export async function visit(browser: Browser, visitor: Visitor): Promise<Visit> {
  const { url, persona = 'analytiker', lang = 'da', width = 1440, javaScript = true } = visitor;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
  });
  context.setDefaultTimeout(actionMs);
  await context.request.post('/api/v1/session', { data: { persona, lang } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, complaints };
}

/** The data of a page, as the client fetches it. */
export async function pageData(visit: Visit, path: string): Promise<PageData> {
  const answer = await visit.context.request.get(path, { headers: { Accept: 'application/json' } });
  return (await answer.json()) as PageData;
}

/** Goes to an address and waits until the page answers to the keyboard. */
export async function open(visit: Visit, path: string): Promise<Page> {
  await visit.page.goto(path);
  await visit.page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  return visit.page;
}
