import assert from 'node:assert/strict';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import { eventually, heading, send } from './on-the-page.ts';
import type { Journey, Walker } from './walker.ts';

const newName = 'Rejsebakken';
const soonMs = 4_000;

async function masterData(vault: string): Promise<{ readonly folder: string; readonly manifest: DeliveryManifest }> {
  for (const id of await readdir(vault)) {
    const manifest: DeliveryManifest = JSON.parse(await readFile(join(vault, id, 'manifest.json'), 'utf8'));
    if (manifest.files.some(({ layout }) => layout === 'afdelinger')) return { folder: join(vault, id), manifest };
  }
  throw new Error('no delivery of master data in the vault');
}

/** The master data as their supplier has them, with another name for one afdeling; and, where wrong, a last day before its first. */
async function corrected({ ground, folder, shell }: Walker, wrong: boolean): Promise<string> {
  const before = await masterData(join(must(ground.data, 'the data folder'), 'vault/deliveries'));
  const out = join(folder, wrong ? 'med-fejl' : 'rettet');
  await cp(before.folder, out, { recursive: true });
  const csv = join(out, 'afdelinger.csv');
  const instance = await DuckDBInstance.create();
  const engine = await instance.connect();
  const first = `(SELECT min(org_nr || afd_nr) FROM '${out}/afdelinger.parquet')`;
  const isFirst = `org_nr || afd_nr = ${first}`;
  const last = wrong ? `, CASE WHEN ${isFirst} THEN DATE '1900-01-01' ELSE gyldig_til END AS gyldig_til` : '';
  const rows = `SELECT * REPLACE (CASE WHEN ${isFirst} THEN '${newName}' ELSE navn END AS navn${last})`;
  await engine.run(`COPY (${rows} FROM '${out}/afdelinger.parquet') TO '${csv}' (HEADER, DELIMITER ';')`);
  engine.closeSync();
  instance.closeSync();
  const form = { name: 'afdelinger.csv', separator: ';', decimal: ',' };
  const files = before.manifest.files.map((one) => (one.layout === 'afdelinger' ? { ...one, ...form } : one));
  await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...before.manifest, files }));
  const renewed = await shell('intake', 'manifest', out);
  assert.match(renewed.out, new RegExp(`erstatter ${before.manifest.delivery_id}`));
  return out;
}

const idIn = (text: string): string => must(/r_[0-9a-f]{16}/.exec(text)?.[0], 'the id of a release');

/** (k) A delivery with an error, corrected, compared, signed by another, kept until its hour, published and withdrawn. */
export const dataManager: Journey = {
  id: 'k',
  name: 'A data manager delivers with an error, corrects, compares, has it signed, sets the hour, and withdraws',
  needs: 'data',
  clicks: 6,
  walk: async (walker) => {
    const { shell, window } = walker;
    const faulty = await shell('intake', 'check', await corrected(walker, true));
    assert.match(faulty.out, /KV-V1/);
    const good = await corrected(walker, false);
    const accepted = await shell('intake', 'accept', good, '--reason', 'Nyt navn', '--tick-off', 'all');
    assert.equal(accepted.code, 0, accepted.out + accepted.err);
    await shell('release', 'policy', 'signed');
    const built = await shell('release', 'build', '--as', 'dataansvarlig');
    assert.equal(built.code, 0, built.err);
    const id = idIn(built.out + built.err);

    const { page } = await window('dataansvarlig');
    await page.locator('main').getByRole('link', { name: 'Udgiv en udgave' }).click();
    await page.locator(`.update-page tbody a[href$="${id}"]`).click();
    await page.getByRole('heading', { name: 'Hvad udgaven ændrer' }).waitFor();
    assert.match((await page.locator('.update-page').textContent()) ?? '', /1 med nyt navn/);
    await page.locator('[name=readers]').fill('fond');
    await send(page, 'Vis på forhånd');
    const { page: other } = await window('godkender', `/udgivelse/${id}`);
    await send(other, 'Underskriv');

    await page.reload();
    await page.locator('[name=until]').fill('2099-12-01T08:00');
    await page.locator('form:has([name=until]) [name=note]').fill('Rettet navn');
    await send(page, 'Vælg tidspunkt');
    assert.match(
      (await page.locator('.page-head__under').textContent()) ?? '',
      /Venter på sin time, 1\. december 2099/,
    );
    const { page: everybody } = await window('offentlig', '/udgivelser');
    assert.match((await everybody.locator('main').textContent()) ?? '', /Rettet navn/);

    // Moved to a few seconds from now, as a program does it: a form has no seconds.
    const until = `${new Date(Date.now() + soonMs).toISOString().slice(0, 19)}Z`;
    const moved = await page.request.post(`/api/v1/updates/${id}/steps`, {
      data: { action: 'embargo', until, note: 'Rettet navn' },
    });
    assert.equal(moved.status(), 200, await moved.text());
    // The calendar of releases marks the one that is served.
    const isServed = async (): Promise<boolean> => {
      await everybody.reload();
      return (await everybody.locator('main li', { hasText: id }).locator('em').count()) > 0;
    };
    await eventually('the release served at its hour', isServed);

    await page.reload();
    await page.locator('form:has(input[value=withdrawn]) [name=note]').fill('Navnet skal godkendes først');
    await send(page, 'Træk tilbage');
    await eventually('the release before it served again', async () => !(await isServed()));
    assert.match((await everybody.locator('main').textContent()) ?? '', /Navnet skal godkendes først/);
    await heading(page, /^Udgave /);
  },
};
