import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { contentSecurityPolicy } from '../../src/faces/http/server/content-security-policy.ts';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { extremePage } from './fixture-extremes.ts';

const types: { readonly [extension: string]: string } = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const policy = Object.entries(contentSecurityPolicy.directives)
  .map(([name, values]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`)
  .join('; ');

/** A server of fixture pages under the real content policy: the built web app from `dist`, no release behind it. */
export async function serveFixtures(dist: string): Promise<{ readonly url: string; close(): void }> {
  const entry = pathToFileURL(join(dist, 'server/entry-server.js')).href;
  const { render } = (await import(entry)) as { readonly render: (page: PageData) => string };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const lang = request.headers.cookie?.includes('lang=en') ? 'en' : 'da';
    if (path === '/api/v1/session') {
      void text(request).then((body) => {
        const { lang: chosen } = JSON.parse(body) as { readonly lang: string };
        response.writeHead(204, { 'set-cookie': `lang=${chosen}; Path=/` }).end();
      });
      return;
    }
    if (path.startsWith('/assets/')) {
      void readFile(join(dist, 'client', path)).then((content) =>
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(content),
      );
      return;
    }
    if (path.startsWith('/api/v1/suggest')) {
      const page = extremePage('/soeg?q=a', lang);
      const hits = page.kind === 'search' ? page.hits : [];
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ hits }));
      return;
    }
    const page = extremePage(path, lang);
    const asJson = request.headers.accept === 'application/json';
    response.writeHead(200, {
      'content-type': asJson ? 'application/json' : 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(asJson ? JSON.stringify(page) : render(page));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
