import assert from 'node:assert/strict';
import { heading, take } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (g) Where those go who leave a place. */
export const moverWatcher: Journey = {
  id: 'g',
  name: 'An analyst sees where those go who leave, and takes the figures along',
  clicks: 5,
  walk: async ({ window }) => {
    const { page } = await window('analytiker');
    await page.locator('.doors').getByRole('link', { name: 'Flytninger' }).click();
    await heading(page, /^Flytninger: /);
    await page.locator('select[name=sted]').selectOption({ label: 'Herning' });
    await page.locator('.compare-form').first().getByRole('button', { name: 'Vis' }).click();
    await page.waitForURL(/sted=kom:657/);
    const flows = page.getByRole('region', { name: 'De største strømme' }).locator('tbody tr');
    assert.ok((await flows.count()) > 0, 'flows are told');
    await page.locator('.page-head__actions summary').click();
    const file = await take(page, () => page.locator('.page-head__actions a[href*="xlsx"]').first().click());
    assert.match(file.name, /\.xlsx$/);
  },
};
