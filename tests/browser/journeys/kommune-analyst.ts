import assert from 'node:assert/strict';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { pageData } from '../visit.ts';
import { heading, search } from './on-the-page.ts';
import type { Journey } from './walker.ts';

/** (c) A helhedsplan by its number, ten years of it, and a link that follows new figures. */
export const kommuneAnalyst: Journey = {
  id: 'c',
  name: 'An analyst finds a helhedsplan by number, sees ten years and shares a link that follows new figures',
  clicks: 5,
  walk: async ({ window }) => {
    const first = await window('analytiker');
    const { page } = first;
    const found = await pageData(first, '/soeg?q=helhedsplan');
    const plan = must(found.kind === 'search' ? found.hits.find(({ kind }) => kind === 'plan') : undefined, 'a plan');
    await search(page, plan.key.split('.')[0] ?? '');
    await page.locator(`main a[href="/sted/plan/${plan.key}"]`).click();
    await page.locator('.theme-grid a[href^="/tabel/T01"]').click();
    await heading(page, 'Beboere efter alder');
    await page.selectOption('#periode', 'seneste:10');
    await page.locator('.period-choice button').click();
    await page.waitForURL(/periode=seneste:10/);
    const seen = await page.textContent('.figures');
    assert.equal(await page.locator('thead tr:first-child th[id^="p"]').count(), 10);
    const second = await window('analytiker', page.url());
    assert.equal(await second.page.textContent('.figures'), seen);
  },
};
