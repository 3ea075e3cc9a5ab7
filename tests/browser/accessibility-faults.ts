import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page, or with one part of it: the rule and the first words of each element. Its pages have
 * no frames of other sites, so all is asked in the page itself, and of what is right nothing is told: a third of the time.
 */
export async function accessibilityFaults(page: Page, part?: string): Promise<readonly string[]> {
  // What the page does when it sees how large its parts are is done by the second frame after they stand.
  await page.evaluate(
    () => new Promise<void>((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen()))),
  );
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}
