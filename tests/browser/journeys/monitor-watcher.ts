import assert from 'node:assert/strict';
import { heading, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (f) The area nearest a line, what would move it, what may come, and a pack for the committee. */
export const monitorWatcher: Journey = {
  id: 'f',
  name: 'An officer opens the area nearest a line, tries what would move it, sees the forecast and takes a pack',
  clicks: 5,
  walk: async ({ window }) => {
    const { page } = await window('fond');
    await page.locator('.doors').getByRole('link', { name: 'Overvågning' }).click();
    await heading(page, 'Overvågning');
    await page.locator('[aria-labelledby=taettest] tbody tr:has(td.one-line) th a').first().click();
    await page.locator('.scenario-form input[name="job"]').fill('40');
    await page.getByRole('button', { name: 'Regn ud' }).click();
    await page.getByRole('link', { name: 'Behold til sammenligning' }).waitFor();
    await page.getByRole('heading', { name: 'Fremskrivning', exact: true }).waitFor();
    await page.locator('.page-head__actions').getByRole('link', { name: 'Mødepakke' }).click();
    await heading(page, 'Mødepakke');
    assert.ok(await page.getByLabel('Lovens kriterier').isChecked(), 'the criteria are in the pack');
    const file = await take(page, () => page.getByRole('button', { name: 'Hent som PDF' }).click());
    assert.match(file.name, /^moedepakke_omr-.*\.pdf$/);
  },
};
