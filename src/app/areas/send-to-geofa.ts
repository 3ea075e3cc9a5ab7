import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import { checkGeofaWrite, countInRequest } from '../../engines/areas/files/geofa.ts';
import { type GeofaAccount, openGeofa } from '../../storage/geofa/open-geofa.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/**
 * Sends a reviewed request file to GeoFA: all its areas or, where GeoFA refuses one, none.
 * @returns How many areas GeoFA says it took.
 * @throws Problem KV-A1 without a right to the country, KV-G20 when the file is no request, KV-G37 to KV-G40 for what
 * GeoFA answered
 */
export async function sendToGeofa(
  context: AppContext,
  reader: Reader,
  path: string,
  account: GeofaAccount,
): Promise<number> {
  const file = basename(path);
  const verdict = mayChangeAreas(reader, new Set([undefined]), context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'area', object: `send ${file} ${account.server}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'sende til GeoFA', en: 'send to GeoFA' } });
  const request = await readFile(path, 'utf8');
  const sent = countInRequest(request, file);
  checkGeofaWrite(await openGeofa(account).sql(request), file, sent);
  return sent;
}
