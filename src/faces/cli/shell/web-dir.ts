import { join, resolve } from 'node:path';

/** Where the built web app is: `dist/` of the checkout, or where tests had it built. */
export const webDir: string = resolve(process.env.KVARTER_DIST ?? join(import.meta.dirname, '../../../../dist'));
