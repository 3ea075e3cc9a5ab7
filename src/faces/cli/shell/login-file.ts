import { join } from 'node:path';

/** Where the settings of login are: the file KVARTER_LOGIN names, or login.json in the data folder. */
export function loginFile(dataDir: string): string {
  return process.env.KVARTER_LOGIN ?? join(dataDir, 'login.json');
}
