import type { Page } from 'playwright-core';

/** Types words in the search field of the page and sends them. */
export async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Søg efter' }).fill(words);
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.getByRole('heading', { level: 1, name: `Søgning: ${words}` }).waitFor();
}

/** Presses a button that sends a form, and waits until the page that comes back answers to the keyboard. */
export async function send(page: Page, button: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: button, exact: true }).first().click(),
  ]);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

/** Waits for the heading of a page. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Goes from the front page to the first table, of the place the page proposes where none is chosen yet. */
export async function firstTable(page: Page): Promise<void> {
  await page.locator('.doors').getByRole('link', { name: 'Beboertal' }).click();
  await heading(page, 'Beboere efter alder');
  if (new URL(page.url()).searchParams.has('sted')) return;
  await page
    .locator('main')
    .getByRole('link', { name: /Hele landet|Kommune$/ })
    .first()
    .click();
  await page.waitForURL(/sted=/);
}

/** Does what makes the browser take a file, and tells its name and where it lies. */
export async function take(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

const patienceMs = 20_000;
const paceMs = 300;

/** Waits until something holds; told by name where it never does. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${patienceMs / 1000} s: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, paceMs);
    });
  }
}
