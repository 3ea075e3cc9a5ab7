import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { demandModestZip } from '../../../src/app/trouble/demand-modest-zip.ts';
import { diskProblem } from '../../../src/app/trouble/disk-problem.ts';
import { problemOf } from '../../world/problem-of.ts';

const zip = (bytes: number) => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) }, { level: 1 });
const judged = (bytes: Uint8Array) => problemOf(() => demandModestZip(bytes, 'tal.xlsx'));

test('an honest workbook passes, and what is no zip is left to whoever reads it', async () => {
  expect(await judged(zip(100_000))).toBeUndefined();
  expect(await judged(new TextEncoder().encode('id;tal\n1;2\n'))).toBeUndefined();
  expect(await judged(new Uint8Array(0))).toBeUndefined();
});

test('one that unpacks to more than any workbook is refused unread', async () => {
  const bytes = zip(1_000);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 201_000_000, true);
  expect(await judged(bytes)).toBe('KV-R18');
});

test('one that lies about how much it unpacks to is refused', async () => {
  const bytes = zip(5_000_000);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 1_000, true);
  expect(await judged(bytes)).toBe('KV-R18');
});

test('one whose list leads nowhere is refused', async () => {
  const bytes = zip(1_000);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(bytes.length - 22 + 16, 0, true);
  expect(await judged(bytes)).toBe('KV-R18');
});

test.each([
  [{ code: 'ENOSPC' }, 'ENOSPC'],
  [{ code: 'EROFS' }, 'EROFS'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'SQLITE_FULL'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 8 | (4 << 8) }, 'SQLITE_READONLY'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 2067 }, undefined],
  [{ code: 'ENOENT' }, undefined],
])('%o is a problem of the disk, or is not', (more, why) => {
  expect(diskProblem(Object.assign(new Error('x'), more))?.data).toEqual(why === undefined ? undefined : { why });
});
