import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demandTls } from '../../../src/storage/state/demand-tls.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { freshPostgres, hasPostgres, runSql } from './every-place.ts';

const keys = join(import.meta.dirname, '../../world/tls-keys');
const by = (ca: string) => `sslmode=verify-full&sslrootcert=${join(keys, ca)}`;

describe.skipIf(!hasPostgres)('PostgreSQL by TLS', () => {
  test('a certificate of the CA that is named, for the host that is asked, opens; and it is TLS', async () => {
    const { address } = await freshPostgres();
    const state = await openState({ address: `${address.replace('127.0.0.1', 'localhost')}?${by('ca-cert.pem')}` });
    await state.saveSetting('i', 'a', '1');
    expect(await state.setting('i', 'a')).toBe('1');
    const secured = 'select ssl from pg_stat_ssl join pg_stat_activity using (pid) where datname = current_database()';
    const rows = await runSql(address, `${secured} and application_name = 'kvarter'`);
    expect(new Set(rows.map(({ ssl }) => ssl))).toEqual(new Set([true]));
    await state.close();
  });

  test.each([
    ['of another CA', 'localhost', by('stranger-ca-cert.pem'), /UNABLE_TO_VERIFY|SELF_SIGNED|UNABLE_TO_GET/],
    ['for another name', '127.0.0.1', by('ca-cert.pem'), /ERR_TLS_CERT_ALTNAME_INVALID/],
    ['of a CA nobody named', 'localhost', 'sslmode=verify-full', /UNABLE_TO|SELF_SIGNED/],
    ['unverified, though the address asks for that', 'localhost', 'sslmode=no-verify', /UNABLE_TO|SELF_SIGNED/],
    ['by a CA file that is not there', 'localhost', by('nothing.pem'), /ENOENT/],
  ])('refused with a sentence and nothing sent: a certificate %s', async (_, host, query, why) => {
    const { address } = await freshPostgres();
    const refused = openState({ address: `${address.replace('127.0.0.1', host)}?${query}`, password: 'hemmelig' });
    await expect(refused).rejects.toMatchObject({ code: 'KV-V5', data: { why: expect.stringMatching(why) } });
  });
});

describe.skipIf(!hasPostgres)('PostgreSQL that asks for proof', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kvarter-proof-'));
    for (const name of ['client', 'other-client']) {
      await copyFile(join(keys, `${name}-key.pem`), join(folder, `${name}-key.pem`));
      await chmod(join(folder, `${name}-key.pem`), 0o600);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** The address of a database that an account owns, made where it is not there. */
  async function ownedBy(account: string, how = ''): Promise<string> {
    const { address } = await freshPostgres('empty');
    const name = new URL(address).pathname.slice(1);
    await runSql(address, `do $$ begin create role ${account} login; exception when duplicate_object then end $$`);
    await runSql(address, `alter database ${name} owner to ${account}; ${how}`);
    return address.replace('kvarter@127.0.0.1', `${account}@localhost`);
  }
  const shownBy = (name: string) =>
    `${by('ca-cert.pem')}&sslcert=${join(keys, `${name}-cert.pem`)}&sslkey=${join(folder, `${name}-key.pem`)}`;

  test('a certificate of our own opens it, and no password is there', async () => {
    const address = await ownedBy('certified');
    const state = await openState({ address: `${address}?${shownBy('client')}` });
    await state.saveSetting('i', 'a', '1');
    expect(await state.setting('i', 'a')).toBe('1');
    await state.close();
  });

  test.each([
    ['somebody else’s certificate', () => shownBy('other-client'), 'KV-V5'],
    ['no certificate', () => by('ca-cert.pem'), 'KV-V5'],
    ['no encryption', () => 'sslmode=disable', 'KV-V5'],
    ['a key others can read', () => `${shownBy('client')}&sslkey=${join(keys, 'client-key.pem')}`, 'KV-V23'],
    ['a key that is not there', () => `${shownBy('client')}&sslkey=${join(folder, 'nothing.pem')}`, 'KV-V23'],
  ])('refused with a sentence: %s', async (_, query, code) => {
    await chmod(join(keys, 'client-key.pem'), 0o644);
    const address = new URL(`${await ownedBy('certified')}?${query()}`);
    // Of a parameter given twice the last one stands.
    for (const [name, value] of [...address.searchParams]) address.searchParams.set(name, value);
    await expect(openState({ address: address.href })).rejects.toMatchObject({ code });
  });

  test('a password in a file is read at each connection: one that was changed needs no restart', async () => {
    const address = await ownedBy('secretive', "alter role secretive password 'first'");
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, 'first\n', { mode: 0o600 });
    const place = { address: `${address}?${by('ca-cert.pem')}`, passwordFile };
    const state = await openState(place);
    await state.saveSetting('i', 'a', '1');
    await runSql(place.address.replace('secretive@localhost', 'kvarter@127.0.0.1').split('?')[0] ?? '', changed);
    await expect(openState(place)).rejects.toMatchObject({ code: 'KV-V5' });
    await writeFile(passwordFile, 'second\n');
    // Its connections were ended with the change, so this asks for a new one.
    expect(await state.setting('i', 'a')).toBe('1');
    await state.close();
    await chmod(passwordFile, 0o644);
    await expect(openState(place)).rejects.toMatchObject({ code: 'KV-V23', data: { fault: 'others' } });
  });
});

const changed = `alter role secretive password 'second';
  select pg_terminate_backend(pid) from pg_stat_activity where usename = 'secretive'`;

test.each([
  ['postgres://k@db.example.dk/k', 'verify-full'],
  ['postgres://k@db.example.dk/k?sslmode=require', 'verify-full'],
  ['postgres://k@db.example.dk/k?sslmode=prefer&ssl=0', 'verify-full'],
  ['postgres://k@db.example.dk/k?sslmode=no-verify&uselibpqcompat=true', 'verify-full'],
  ['postgres://k@127.0.0.1/k?host=db.example.dk', 'verify-full'],
  ['postgres://k@db.example.dk/k?sslmode=disable', 'disable'],
  ['postgres://k@127.0.0.1/k', null],
  ['postgres://k@localhost:5432/k', null],
  ['postgres:///k?host=/run/postgresql', null],
])('%s is spoken to with sslmode %s', (address, mode) => {
  const { searchParams } = demandTls(new URL(address));
  expect([searchParams.get('sslmode'), searchParams.get('ssl'), searchParams.get('uselibpqcompat')]).toEqual([
    ...[mode, null, null],
  ]);
});
