import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOfLink } from '../../src/faces/web/client/own-address.ts';

// As much of a browser's link as the client asks of it.
class Link extends EventTarget {
  readonly href: string;
  constructor(href: string) {
    super();
    this.href = new URL(href, 'http://127.0.0.1:8080').href;
  }
  closest(): this {
    return this;
  }
  hasAttribute(): boolean {
    return false;
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', Link);
  vi.stubGlobal('location', new URL('http://127.0.0.1:8080/om-tallene'));
});
afterEach(() => vi.unstubAllGlobals());

function clicked(href: string): string | undefined {
  const event = Object.assign(new Event('click', { cancelable: true }), { button: 0 });
  Object.defineProperty(event, 'target', { value: new Link(href) });
  return addressOfLink(event as MouseEvent);
}

test.each([
  ['/tabel/T01?sted=kom:657', '/tabel/T01?sted=kom:657'],
  ['/wasserne', '/wasserne'],
  ['/was', undefined],
  ['/api/v1/tables', undefined],
  ['https://was.digst.dk/kvarter', undefined],
])('a click on %s is asked for inside the page as %s; what leads away is left to the browser', (href, asked) => {
  expect(clicked(href)).toBe(asked);
});
