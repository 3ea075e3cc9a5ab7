import assert from 'node:assert/strict';
import { firstTable } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (a) After the two commands of README: the first table, and what one of its figures is. */
export const newcomer: Journey = {
  id: 'a',
  name: 'A newcomer opens the first table and asks about a figure',
  clicks: 3,
  walk: async ({ window }) => {
    const { page } = await window('offentlig');
    await firstTable(page);
    await page.locator('.figure[tabindex="0"]').click();
    const receipt = page.getByRole('dialog', { name: 'Om dette tal' });
    await receipt.waitFor();
    assert.match((await receipt.textContent()) ?? '', /Hvorfor kan jeg se dette\?/);
  },
};
