import type { Page } from 'playwright-core';

/** Where the Tab key came to, as the page itself sees it. */
interface Stop {
  readonly name: string;
  /** Position among everything the Tab key should come to; -1 for what should not be one. */
  readonly at: number;
  readonly isShown: boolean;
  readonly hasRing: boolean;
  readonly hasParts: boolean;
}

// A page with more stops than this is one nobody walks through; what comes after is not asked about.
const mostStops = 250;

// Day, month, year, hour, minute and the calendar of one field.
const mostParts = 6;

// All that is seen and can be used, in the order of the document. Of a group of radio buttons the Tab key takes one, and
// arrow keys the rest, as they do in a table of figures.
function markStops(): number {
  const usable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
  const seen = [...document.querySelectorAll<HTMLElement>(usable)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility() && element.getClientRects().length > 0,
  );
  const stops = seen.filter(
    (element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
  );
  stops.forEach((element, at) => {
    element.dataset.stop = String(at);
  });
  return stops.length;
}

function whereFocusIs(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const text = (element.textContent || element.getAttribute('aria-label') || element.getAttribute('name') || '').trim();
  const box = element.getBoundingClientRect();
  const isShown = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // A field may be drawn by what is around it: a label that looks like a button.
  const rings = [element, element.closest(':focus-within:has(> input)')].map((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  return {
    name: `${element.tagName.toLowerCase()} "${text.slice(0, 40)}"`,
    at: Number(element.dataset.stop ?? -1),
    isShown,
    hasRing: rings.includes(true),
    // The browser's own field of a date is a stop for the day, the month, the year and the calendar, each drawn by it.
    hasParts: element instanceof HTMLInputElement && /^date/.test(element.type),
  };
}

/**
 * Walks a page from its top with the Tab key alone, and says what a reader without a mouse would meet: a stop without a
 * ring or out of sight, one met twice, a wrong order, something usable that is never come to, a missing skip link.
 */
export async function wrongByKeyboard(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  const expected = await page.evaluate(markStops);
  const met: number[] = [];
  let parts = 0;
  for (let stop = 0; stop < Math.min(expected + 2, mostStops); stop++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(whereFocusIs);
    if (found === undefined) break;
    const { name, at, isShown, hasRing, hasParts } = found;
    parts = hasParts && at === met.at(-1) ? parts + 1 : 0;
    if (parts > 0 && parts <= mostParts) {
      stop -= 1;
      continue;
    }
    if (stop === 0 && !/Gå til indhold|Skip to/i.test(name)) wrong.push(`the first stop is ${name}, not the skip link`);
    if (!isShown) wrong.push(`${name} has the focus out of sight`);
    if (!hasRing) wrong.push(`${name} has the focus without a ring`);
    if (at >= 0 && met.includes(at)) wrong.push(`${name} is met twice`);
    else if (at >= 0 && met.length > 0 && at < Math.max(...met)) wrong.push(`${name} comes too late`);
    if (at >= 0) met.push(at);
  }
  const missed = expected <= mostStops ? expected - new Set(met).size : 0;
  if (missed > 0) wrong.push(`${missed} of ${expected} stops are never come to`);
  return wrong.slice(0, 10);
}
