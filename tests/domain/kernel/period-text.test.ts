import { expect, test } from 'vitest';
import { periodText } from '../../../src/domain/kernel/period-text.ts';

test.each([
  ['2025', '2025', '2025'],
  ['2026-01-01', '1. januar 2026', '1 January 2026'],
  ['2026-05', 'maj 2026', 'May 2026'],
  ['2026-01/2026-05', 'januar-maj 2026', 'January-May 2026'],
  ['KV2025', 'Kommunalvalg 2025', 'Municipal election 2025'],
  ['EP2024', 'Europa-Parlamentsvalg 2024', 'European Parliament election 2024'],
  ['XY2024', 'XY 2024', 'XY 2024'],
  [undefined, '', ''],
])('%s is written "%s" and "%s"', (period, da, en) => {
  expect([periodText(period, 'da'), periodText(period, 'en')]).toEqual([da, en]);
});
