import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { clientAssets } from './src/faces/web/client-assets.ts';

const web = join(import.meta.dirname, 'src/faces/web');

/** Where both bundles are written; `KVARTER_DIST` is set by tests that must not touch the served ones. */
const dist = process.env.KVARTER_DIST ?? join(import.meta.dirname, 'dist');

// dkfds declares eight faces as whole files in four formats (style/fonts.css has the two we use, split by script), a
// picture for every icon class, and a measure of 66 letters on every list; our pages set their own measures.
const trimmedDkfds: Plugin = {
  name: 'trimmed-dkfds',
  enforce: 'pre',
  transform: {
    filter: { id: /dkfds[^/]*\.min\.css$/ },
    handler: (code) =>
      code
        .replaceAll(/@font-face\{[^}]*\}/g, '')
        .replaceAll(/\.icon-[a-z0-9-]+:not\(a\)\{[^}]*\}/g, '')
        .replaceAll('max-width:66ch', ''),
  },
};

// How long each plugin took is no news to whoever starts Kvarter.
const quiet = { checks: { pluginTimings: false } };

export default defineConfig(({ isSsrBuild }) => ({
  root: web,
  publicDir: false,
  logLevel: 'warn',
  plugins: [trimmedDkfds, react()],
  define: {
    'process.env.NODE_ENV': '"production"',
    ...(isSsrBuild
      ? { CLIENT_ASSETS: clientAssets(readFileSync(join(dist, 'client/.vite/manifest.json'), 'utf8')) }
      : {}),
  },
  ssr: { noExternal: true },
  build: isSsrBuild
    ? { outDir: join(dist, 'server'), emptyOutDir: true, copyPublicDir: false, rolldownOptions: quiet }
    : {
        outDir: join(dist, 'client'),
        emptyOutDir: true,
        manifest: true,
        // What a page weighs is measured compressed, and tested; the builder's own limit is of the plain text.
        chunkSizeWarningLimit: 700,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { ...quiet, input: join(web, 'entry-client.tsx') },
      },
}));
