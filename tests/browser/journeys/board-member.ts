import assert from 'node:assert/strict';
import { heading, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (i) The pack for a meeting and the fact sheet of the kommune. */
export const boardMember: Journey = {
  id: 'i',
  name: 'A board takes the pack for its meeting and the fact sheet of its kommune',
  clicks: 8,
  walk: async ({ window }) => {
    const { page } = await window('bestyrelse');
    await page.locator('main').getByRole('link', { name: 'Mødepakke' }).click();
    await page.locator('.pack-places .hits a').first().click();
    await page.getByRole('link', { name: /^Fjern/ }).waitFor();
    const pack = await take(page, () => page.getByRole('button', { name: 'Hent som PDF' }).click());
    assert.match(pack.name, /^moedepakke_plan-.*\.pdf$/);
    await page.locator('.main-menu').getByRole('link', { name: 'Faktaark' }).click();
    await page.locator('.sheet-form select').first().selectOption({ label: 'Herning' });
    await page.getByRole('button', { name: 'Vis faktaark' }).click();
    await heading(page, /Herning/);
    await page.locator('.page-head__actions summary').click();
    const sheet = await take(page, () => page.locator('.page-head__actions a[href*="pdf"]').first().click());
    assert.match(sheet.name, /faktaark.*\.pdf$/);
  },
};
