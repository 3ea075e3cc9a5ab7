import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { firstTable, heading, send, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (l) A right given on, a guest for 30 days, the receipt of a right, and what the log holds of somebody. */
export const administrator: Journey = {
  id: 'l',
  name: 'An administrator gives a right, invites a guest for 30 days, reads the receipt and the log',
  clicks: 13,
  walk: async ({ window }) => {
    const { page } = await window('lokaladmin');
    await page.locator('.page-header').getByRole('link', { name: 'Administration' }).click();
    await page.locator('#ret-navn').fill('Sommervikar');
    await page.locator('#ret-rolle').selectOption('laeser');
    await send(page, 'Giv retten');
    await page.getByText(/^Retten er givet/).waitFor();
    await page.locator('#gaest-navn').fill('Evaluator');
    await page.locator('#gaest-formaal').fill('evaluering af planen');
    await send(page, 'Invitér');
    await page.getByText('Gæsten er inviteret.').waitFor();
    await page
      .getByRole('button', { name: /^Fjern ?: ?Evaluator/ })
      .first()
      .click();
    await page.getByText('Retten er fjernet.').waitFor();
    await page
      .getByRole('button', { name: /^Se som ?: ?Analytiker/ })
      .first()
      .click();
    await firstTable(page);
    await page.locator('.figure[tabindex="0"]').click();
    const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
    assert.match((await receipt.textContent()) ?? '', /Hvorfor kan jeg se dette\?/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Afslut visningen' }).click();
    await page.getByRole('button', { name: 'Afslut visningen' }).waitFor({ state: 'detached' });
    await page.locator('.page-header').getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('link', { name: /^Log ?: ?Lokal administrator/ }).click();
    await heading(page, 'Udtræk af loggen');
    await page.getByText('så som en anden').first().waitFor();
    const { path } = await take(page, () => page.getByRole('link', { name: 'Hent hele udtrækket (CSV)' }).click());
    const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
    assert.match(lines.at(-1) ?? '', /extract person lokaladmin/);
  },
};
