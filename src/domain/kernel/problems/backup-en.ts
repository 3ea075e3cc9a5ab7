import type { BackupProblems } from './backup.ts';
import type { Sentences } from './sentences.ts';

export const backupEn: Sentences<BackupProblems> = {
  'KV-B2': (d) => `There is a file called ${d.file} already. Choose another name with --out.`,
  'KV-B3': (d) =>
    `The folder ${d.folder} is not empty, and nothing in it was changed. Choose an empty or new folder with --data.`,
  'KV-B4': (d) =>
    `${d.file} is no whole backup (${d.fault}), and nothing was put in place. Fetch the file again, or use another copy.`,
  'KV-B5': (d) => `There are no data in ${d.folder} to back up. Choose the folder with --data.`,
};
