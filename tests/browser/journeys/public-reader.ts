import assert from 'node:assert/strict';
import { heading, search } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (j) Fact sheet, twins and an open layer, without login. */
export const publicReader: Journey = {
  id: 'j',
  name: 'The public reads a fact sheet, finds twins and opens a layer, without login',
  clicks: 8,
  walk: async ({ window, ground }) => {
    const { page } = await window('offentlig');
    await search(page, 'husleje Herning');
    await page.locator('main').getByRole('link', { name: 'Faktaark' }).click();
    await page.locator('.sheet-form select').first().selectOption({ label: 'Herning' });
    await page.getByRole('button', { name: 'Vis faktaark' }).click();
    await heading(page, /Herning/);
    await page.locator('.main-menu').getByRole('link', { name: 'Tvillinger' }).click();
    await page.locator('#soeg-tvilling').fill('bakken');
    await page.getByRole('option').first().click();
    await heading(page, /^Tvillinger til/);
    await page.locator('.page-header, .main-menu').getByRole('link', { name: 'Kvarter, forside' }).first().click();
    await page.locator('main').getByRole('link', { name: 'Datakatalog' }).click();
    await heading(page, 'Datakatalog');
    const layer = await fetch(`${ground.url}/geo/collections/kommuner/items?limit=100`);
    const { features } = (await layer.json()) as { readonly features: readonly unknown[] };
    assert.ok(features.length > 2, 'kommuner in the open layer');
  },
};
