import { heading } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (d) Twins of an afdeling: why, at what cost, and beside every table from then on. */
export const twinSeeker: Journey = {
  id: 'd',
  name: 'The fund finds the twins of an afdeling, why, their accounts, and puts them beside the tables',
  clicks: 5,
  walk: async ({ window }) => {
    const { page } = await window('fond');
    await page.locator('.doors').getByRole('link', { name: 'Tvillinger' }).click();
    await page.locator('#soeg-tvilling').fill('bakken');
    await page.getByRole('option').first().click();
    await heading(page, /^Tvillinger til/);
    await page.locator('.twin-tabs').getByRole('link', { name: 'Regnskab' }).click();
    await page.waitForURL(/fane=regnskab/);
    await page.locator('.twin-tabs').getByRole('link', { name: 'Tvillinger' }).click();
    await page.getByRole('heading', { name: 'Hvorfor ligner de?' }).waitFor();
    await page.getByRole('link', { name: 'Føj til sammenligningen' }).click();
    await page.waitForURL(/\/tabel\/T01\?.*sml=kom,land,/);
    await heading(page, 'Beboere efter alder');
  },
};
