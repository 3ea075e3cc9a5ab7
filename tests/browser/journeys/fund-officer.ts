import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { heading, send, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

const reason = 'Årets runde, som bestyrelsen har bedt om.';

async function caseFile(page: Page): Promise<Buffer> {
  const file = await take(page, () => page.locator('[aria-labelledby=laast] a').first().click());
  return readFile(file.path);
}

/** (h) A round under a frame, a decision with its reason, and the same case file twice. */
export const fundOfficer: Journey = {
  id: 'h',
  name: 'The fund opens a round under a frame, decides with a reason, and takes the same case file twice',
  clicks: 10,
  walk: async ({ window }) => {
    const { page } = await window('fond');
    await page.locator('.main-menu').getByRole('link', { name: 'Tilskud' }).click();
    await page.locator('.grant-form input[name="navn"]').fill('Rejsens runde');
    await page.locator('.grant-form input[name="ramme"]').fill('40.000.000');
    const none = page.locator('label[for="tilskud-ingen"]');
    if (await none.isVisible()) await none.click();
    await page.locator('.grant-form textarea[name="begrundelse"]').fill(reason);
    await send(page, 'Åbn runden');
    await heading(page, 'Rejsens runde');
    await page.getByRole('navigation', { name: 'Steder efter klasse' }).locator('a').last().click();
    await page.waitForURL(/klasse=/);
    const klasse = new URL(page.url()).searchParams.get('klasse');
    await page.locator('.grant-table tbody a').first().click();
    await page.locator('#sted').waitFor();
    const decide = page.locator('form[action$="/decide"]:has([name="vaerdi"])').first();
    await decide.locator('select').selectOption('K2');
    await decide.locator('textarea').fill('Naboområdet trækkes med af udviklingen her.');
    await send(page, 'Gem beslutningen');
    assert.equal(new URL(page.url()).searchParams.get('klasse'), klasse, 'the list stays as it was chosen');
    assert.match((await page.locator('[aria-labelledby=log] tbody').textContent()) ?? '', /trækkes med af udviklingen/);
    const first = await caseFile(page);
    await page.reload();
    assert.ok((await caseFile(page)).equals(first), 'the same case file to the byte');
  },
};
