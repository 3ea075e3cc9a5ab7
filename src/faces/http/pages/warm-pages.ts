import { seesStrictLeaves } from '../../../app/access/sees-strict-leaves.ts';
import { listTables } from '../../../app/release/list-tables.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import type { Preparation } from '../../../app/release/prepare-comparisons.ts';
import type { Server } from '../server/server-options.ts';

/**
 * Asks the server itself for pages without figures, as HTML and as data: the web client is loaded and the way from
 * address to answer is compiled before the first reader comes. Such pages leave no line in the log. What fails is told
 * as for any reader.
 */
export async function warmPages(server: Server, release: OpenRelease, { pause, signal }: Preparation): Promise<void> {
  // The strict leaves of the public may still be unread, so a reader of the release's own asks.
  const persona = release.personas.find(({ reader }) => !seesStrictLeaves(reader))?.reader.id;
  for (const url of [
    '/om-tallene',
    ...listTables(release)
      .slice(0, 1)
      .map(({ id }) => `/tabel/${id}`),
  ]) {
    for (const accept of ['text/html', 'application/json']) {
      await pause();
      if (signal.aborted) return;
      const asker = persona === undefined ? {} : { 'x-kvarter-persona': persona };
      await server.inject({ url, headers: { accept, 'accept-encoding': 'br', ...asker } });
    }
  }
}
