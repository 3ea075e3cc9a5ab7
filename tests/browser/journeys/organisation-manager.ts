import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { heading, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (b) The sum of three own afdelinger, compared with the region, as a workbook. */
export const organisationManager: Journey = {
  id: 'b',
  name: 'A manager adds three own afdelinger, compares them with the region and takes Excel',
  clicks: 11,
  walk: async ({ window }) => {
    const { page } = await window('leder');
    await page.locator('main .front__columns').getByRole('link').first().click();
    const boxes = page.locator('main input[type="checkbox"][value^="afd:"]');
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await page.getByRole('button', { name: 'Læg i udvalg (3)' }).click();
    await page.locator('.main-menu').getByRole('link', { name: 'Udvalg (3)' }).click();
    await page.locator('.basket-page .theme-grid a[href^="/tabel/T05"]').click();
    await heading(page, 'Husstande efter type');
    // Small ones are shown only with those they were put together with: the page says so and leads there.
    const together = page.getByRole('link', { name: /^Se den samlede enhed/ });
    if (await together.isVisible()) await together.click();
    await page.getByRole('link', { name: 'Regionen', exact: true }).click();
    await page.waitForURL(/sml=[^&]*reg/);
    await page.locator('.toolbar__actions details > summary').click();
    const file = await take(page, () =>
      page.locator('.toolbar__actions a[href^="/api/v1/workbook"][href*="form=xlsx"]').click(),
    );
    const { sheets } = await readXlsx(await readFile(file.path));
    assert.equal(sheets.filter(({ name }) => /^T\d\d$/.test(name)).length, tables.length);
  },
};
