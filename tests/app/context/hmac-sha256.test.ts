import { expect, test } from 'vitest';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';

test('the keyed hash is that of RFC 4231, test case 2, however often the key is used', () => {
  const key = new TextEncoder().encode('Jefe');
  const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  for (const _ of [1, 2]) {
    const hash = hmacSha256(key, 'what do ya want for nothing?');
    expect(Buffer.from(hash).toString('hex')).toBe(expected);
  }
});
