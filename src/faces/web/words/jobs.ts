import type { Messages } from './message.ts';

/** Words of files made in the background. */
export const jobWords = {
  title: { da: 'En fil for hver afdeling', en: 'A file for each afdeling' },
  about: {
    da: 'Alle tabeller for hver afdeling i udvalget, samlet i én zip-fil. Den dannes i baggrunden, så du kan forlade siden imens. Filen gemmes et døgn, og kun du kan hente den.',
    en: 'All tables for each afdeling of the selection in one zip file. It is made in the background, so you can leave the page meanwhile. The file is kept for a day, and only you can fetch it.',
  },
  begin: { da: 'Dan zip-filen', en: 'Make the zip file' },
  begun: { da: 'Zip-filen er ved at blive dannet.', en: 'The zip file is being made.' },
  ready: { da: 'Zip-filen er klar.', en: 'The zip file is ready.' },
  running: {
    da: (done: number, total: number) => `${done} af ${total} filer er dannet`,
    en: (done: number, total: number) => `${done} of ${total} files are made`,
  },
  fetchFile: { da: (file: string) => `Hent ${file}`, en: (file: string) => `Download ${file}` },
  cancelled: { da: (file: string) => `${file} blev afbrudt.`, en: (file: string) => `${file} was cancelled.` },
  failed: { da: (file: string) => `${file} blev ikke dannet.`, en: (file: string) => `${file} was not made.` },
  cancel: { da: 'Afbryd', en: 'Cancel' },
  forget: { da: 'Fjern', en: 'Remove' },
} as const satisfies Messages;
