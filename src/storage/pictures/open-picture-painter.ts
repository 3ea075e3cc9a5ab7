import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { invariant } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { PicturePainter } from '../../domain/model/ports.ts';
import { withPngWords } from './png-words.ts';

const painterPackage = '@resvg/resvg-js';
const fontPackage = 'dkfds';
const fontFolder = 'dist/fonts/IBMPlexSans/complete/ttf';
const family = 'IBM Plex Sans';
const fontFiles = ['Regular', 'SemiBold'].map((weight) => `IBMPlexSans-${weight}.ttf`);
// Twice the drawing's own size: sharp on paper and on screens of two points a pixel.
const zoom = 2;
// A picture with nothing behind it is unreadable where the page around it is dark.
const paper = '#ffffff';
// The painter would read files of the machine that an image names; our drawings have none.
const reachesOut = /<(\w+:)?(image|feimage|style)\b/i;

/** Pictures by resvg, in a thread of the machine's pool: the program answers others meanwhile. @throws InvariantError for images in a drawing */
export function openPicturePainter(): PicturePainter {
  let fonts: readonly string[] | undefined;
  return {
    png: async ({ content }, draw) => {
      const { svg, ...words } = draw(content);
      invariant(!reachesOut.test(svg), 'a drawing with something from outside itself');
      fonts ??= fontFiles.map(fontAt);
      // Loaded here, since the package throws where its program for the platform was not installed.
      const { renderAsync } = await import('@resvg/resvg-js').catch(() => {
        throw new Problem('KV-W19', { missing: `${painterPackage} (${process.platform}-${process.arch})` });
      });
      const picture = await renderAsync(svg, {
        fitTo: { mode: 'zoom', value: zoom },
        background: paper,
        font: { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: family, sansSerifFamily: family },
        logLevel: 'off',
      });
      return withPngWords(picture.asPng(), words);
    },
  };
}

function fontAt(file: string): string {
  const found = findPackageJSON(fontPackage, import.meta.url);
  const path = found === undefined ? undefined : join(dirname(found), fontFolder, file);
  if (path === undefined || !existsSync(path)) {
    throw new Problem('KV-W19', { missing: `${fontPackage}/${fontFolder}/${file}` });
  }
  return path;
}
