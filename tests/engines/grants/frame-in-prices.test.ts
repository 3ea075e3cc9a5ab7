import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameInPrices } from '../../../src/engines/grants/frame-in-prices.ts';

const prices = {
  year: 2019,
  source: 'test',
  values: [
    { year: 2019, value: 103.3 },
    { year: 2020, value: 103.8 },
    { year: 2024, value: 123.96 },
  ],
};

describe('a frame told in prices of another year', () => {
  it('is carried by the index, in whole kroner, rounded down', () => {
    expect(frameInPrices(140_000_000, prices, 2024)).toBe(168_000_000);
    expect(frameInPrices(140_000_000, prices, 2020)).toBe(140_677_637);
    expect(frameInPrices(140_000_000, prices, 2019)).toBe(140_000_000);
  });

  it('takes the newest index of a year that has none yet, and none before the first', () => {
    expect(frameInPrices(140_000_000, prices, 2027)).toBe(168_000_000);
    expect(frameInPrices(140_000_000, prices, 2018)).toBeUndefined();
    expect(frameInPrices(140_000_000, { ...prices, year: 2021 }, 2024)).toBeUndefined();
  });

  it('never gains a krone by going there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (frame) => {
        const there = frameInPrices(frame, prices, 2024) ?? -1;
        const back = frameInPrices(there, { ...prices, year: 2024 }, 2019) ?? -1;
        expect(frame - back).toBeGreaterThanOrEqual(0);
        expect(frame - back).toBeLessThanOrEqual(1);
      }),
    );
  });
});
