import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of real public test data: beside the checkout, or where KVARTER_SHARED_DATA says. Never part of the repository. */
export const sharedData = process.env.KVARTER_SHARED_DATA ?? join(import.meta.dirname, '../../../shared/data');

/** Whether it is there; tests that need it say so in their name when it is not. */
export const hasSharedData = existsSync(join(sharedData, 'README.md'));

/** Reason shown with a test left out. */
export const absent = hasSharedData ? '' : ' (skipped: shared test data not present)';

/** Bytes of one file of the shared data. */
export function sharedBytes(...path: string[]): Uint8Array {
  return readFileSync(join(sharedData, ...path));
}

/** Text of one file of the shared data, UTF-8 unless another encoding is named. */
export function sharedText(...path: string[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(sharedBytes(...path));
}
