import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicReader } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openMail } from '../../../src/app/monitor/mail/mail-settings.ts';
import { sendAlerts } from '../../../src/app/monitor/mail/send-alerts.ts';
import { subscribe } from '../../../src/app/monitor/mail/subscribe.ts';
import { readerById } from '../../../src/app/rights/person-readers.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Mail } from '../../../src/domain/model/alert-mail.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { birkeparken, criteriaRelease } from './criteria-world.ts';
import { type KeptMails, openMailServer } from './mail-server.ts';

const account = { user: 'kvarter', password: 'hemmelig' };
const site = 'https://kvarter.example.dk';

let post: KeptMails;
let app: TestServer;
let now: string;

const settingsFor = (port: number) => ({
  KVARTER_SMTP: `smtp://kvarter@127.0.0.1:${port}`,
  KVARTER_SMTP_PASSWORD: account.password,
  KVARTER_SMTP_FROM: 'Kvarter <kvarter@example.dk>',
  KVARTER_ORIGIN: site,
});

beforeEach(async () => {
  now = '2026-11-21T08:00:00.000Z';
  post = await openMailServer(account);
  const mail = must(openMail(settingsFor(post.port), undefined), 'mail is set up');
  app = await openTestServer(criteriaRelease({ Birkeparken: [birkeparken] }), {
    mail,
    clock: () => now,
  });
  await app.context.desk.open();
  const rows = ['2021-12', '2022-12', '2023-12', '2024-12', '2025-12'].map((list) => {
    const content = {
      list,
      kind: 'parallelsamfund',
      area: 'Birkeparken',
      kommune: 'Herning',
      values: {},
      source: 'test',
    };
    return { kind: 'row', key: list, content } as const;
  });
  await app.context.state.keepListRecords(rows, { file: 'l.csv', at: now, by: 'test' });
});
afterEach(async () => {
  expect(app.bugs).toEqual([]);
  app.context.mail?.sender.close();
  await app.close();
  await post.close();
});

const form = (url: string, fields: Readonly<Record<string, string>>, persona?: string) =>
  app.server.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(persona ? { 'x-kvarter-persona': persona } : {}),
    },
    payload: new URLSearchParams(fields).toString(),
  });
const linkIn = (mail: KeptMails['mails'][number] | undefined): string =>
  must(/https:\/\/kvarter\.example\.dk(\/overvaagning\/mail\?noegle=\S+)/.exec(mail?.text ?? '')?.[1], 'a link');
const secretIn = (mail: KeptMails['mails'][number] | undefined): string => must(linkIn(mail).split('=')[1], 'a secret');

const shown = async () => (await app.get('/overvaagning', 'fond', { accept: 'application/json' })).json().mail;

async function askAndConfirm(address = 'sag@fonden.dk', level = 'note'): Promise<void> {
  const asked = await form('/overvaagning', { handling: 'abonner', adresse: address, niveau: level }, 'fond');
  expect(asked.statusCode).toBe(303);
  const confirmed = await form('/overvaagning/mail', { noegle: secretIn(post.mails.at(-1)), handling: 'bekraeft' });
  expect(confirmed.statusCode).toBe(200);
}

test('nobody gets alerts without having asked for them and confirmed it by the link', async () => {
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 0, confirmations: 0, failures: [] });
  await form('/overvaagning', { handling: 'abonner', adresse: 'sag@fonden.dk', niveau: 'note' }, 'fond');
  expect(post.mails.map(({ to }) => to)).toEqual(['sag@fonden.dk']);
  const [first] = post.mails;
  expect(first?.text).toContain('Uden bekræftelse sendes ingen varsler');
  expect(first?.text).not.toContain('Birkeparken');
  await app.get(linkIn(first));
  await sendAlerts(app.context);
  expect(post.mails).toHaveLength(1);
  const own = await shown();
  expect(own.subscriptions).toMatchObject([{ address: 'sag@fonden.dk', confirmed: false, failed: false }]);
  expect(JSON.stringify(own)).not.toContain(secretIn(first));
});

test('a change is told once; a run with nothing new sends nothing', async () => {
  await askAndConfirm();
  const run = await sendAlerts(app.context);
  expect(run).toMatchObject({ mails: 1, failures: [] });
  expect(run.alerts).toBeGreaterThan(0);
  const mail = must(post.mails[1], 'the digest');
  expect(mail.text).toContain('bliver det omdannelsesområde');
  expect(mail.text).toContain(`${site}/overvaagning/omr:`);
  expect(mail.head).toMatch(
    /^List-Unsubscribe: <https:\/\/kvarter\.example\.dk\/overvaagning\/mail\?noegle=[\w-]{32}>$/m,
  );
  expect(mail.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(await sendAlerts(app.context)).toEqual({ confirmations: 0, mails: 0, alerts: 0, failures: [] });
  expect(post.mails).toHaveLength(2);
});

test('what the owner has seen is not sent, and what they take back is sent with the next run', async () => {
  await askAndConfirm();
  const { marks, overview } = (await app.get('/overvaagning', 'fond', { accept: 'application/json' })).json();
  const at = overview.alerts.findIndex(({ code }: { code: string }) => code === 'A6');
  const step = (handling: string) => form('/overvaagning/varsler', { handling, varsel: marks[at].form }, 'fond');
  expect((await step('set')).statusCode).toBe(303);
  await sendAlerts(app.context);
  expect(post.mails.map(({ text }) => text).join()).not.toContain('bliver det omdannelsesområde');
  await step('ikke-set');
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1, alerts: 1 });
  expect(post.mails.at(-1)?.text).toContain('bliver det omdannelsesområde');
});

test('two runs at the same time tell it once', async () => {
  await askAndConfirm();
  await Promise.all([sendAlerts(app.context), sendAlerts(app.context)]);
  expect(post.mails).toHaveLength(2);
});

test('what the mail server refuses is told, and sent whole with the next run', async () => {
  await askAndConfirm();
  post.refused.add('sag@fonden.dk');
  const refused = await sendAlerts(app.context);
  expect(refused.failures.map(({ code }) => code)).toEqual(['KV-L63']);
  expect(refused.failures[0]?.sentence('da')).toContain('no such mailbox');
  expect((await shown()).subscriptions).toMatchObject([{ failed: true }]);
  post.refused.clear();
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1, failures: [] });
  expect(post.mails).toHaveLength(2);
  expect((await shown()).subscriptions).toMatchObject([{ failed: false }]);
});

test('a mail server that is down loses nothing, and one wrong address stops nobody else', async () => {
  await askAndConfirm();
  const down = must(openMail(settingsFor(1), undefined), 'mail is set up');
  const during: AppContext = { ...app.context, mail: down };
  expect((await sendAlerts(during)).failures).toHaveLength(1);
  post.refused.add('forkert@fonden.dk');
  await form('/overvaagning', { handling: 'abonner', adresse: 'forkert@fonden.dk', niveau: 'note' }, 'fond');
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1, confirmations: 0, failures: [{ code: 'KV-L63' }] });
});

test('a run that was killed before the server took the mail is taken over an hour later, under the same name', async () => {
  await askAndConfirm();
  const name = await new Promise<string>((resolve) => {
    const send = ({ id }: Mail) => new Promise<void>(() => resolve(id));
    void sendAlerts({ ...app.context, mail: { sender: { send, close: () => undefined }, origin: site } });
  });
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 0 });
  now = '2026-11-21T09:30:00.000Z';
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1 });
  expect(post.mails[1]?.head).toContain(`<${name}>`);
});

test('the rights of the day decide: who may not see an area when mail is sent is told nothing of it', async () => {
  const { state } = app.context;
  const granted = { from: '2026-01-01', grantedBy: { id: 'x', name: 'Test' }, grantedAt: now };
  for (const code of ['657', '101']) {
    await state.addPerson({ id: code, kind: 'employee', name: 'Test', createdAt: now, createdBy: 'x', lastLogin: now });
    const restrictions = [{ kind: 'kommune', code }] as const;
    await state.addGrant({ ...granted, id: `g${code}`, person: code, role: 'laeser', restrictions });
  }
  for (const owner of ['657', '101', 'fratraadt']) {
    const asked = { level: 'note', lang: 'da', askedAt: now } as const;
    await state.addSubscription({ ...asked, id: owner, secret: owner, owner, address: `${owner}@test.dk` });
    await state.confirmSubscription(owner, now);
  }
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1, failures: [] });
  expect(post.mails.map(({ to }) => to)).toEqual(['657@test.dk']);
  const nobody = () => subscribe(app.context, publicReader, { address: 'a@b.dk', level: 'note', lang: 'da' });
  expect(await problemOf(nobody)).toBe('KV-A1');
});

test('a right taken away between two runs ends what is told, and given again the next run tells what is new', async () => {
  const { state } = app.context;
  const given = { from: '2026-01-01', grantedBy: { id: 'x', name: 'Test' }, grantedAt: now, person: 'p' } as const;
  const right = { ...given, role: 'laeser', restrictions: [{ kind: 'kommune', code: '657' }] } as const;
  await state.addPerson({ id: 'p', kind: 'employee', name: 'Test', createdAt: now, createdBy: 'x', lastLogin: now });
  await state.addGrant({ ...right, id: 'first' });
  await state.addSubscription({
    ...{ level: 'note', lang: 'da', askedAt: now, id: 's', secret: 's', owner: 'p', address: 'p@test.dk' },
  });
  await state.confirmSubscription('s', now);
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1 });
  await state.withdrawGrant('first', now, 'x');
  // After 1 December alerts are of the next list, so there is news for who may see it.
  now = '2026-12-02T08:00:00.000Z';
  expect(await sendAlerts(app.context)).toEqual({ confirmations: 0, mails: 0, alerts: 0, failures: [] });
  await state.addGrant({ ...right, id: 'second' });
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1, failures: [] });
  expect(post.mails).toHaveLength(2);
});

test('the chosen level is the least that is told', async () => {
  await askAndConfirm('alt@fonden.dk', 'warning');
  await askAndConfirm('alarm@fonden.dk', 'alarm');
  expect(await sendAlerts(app.context)).toMatchObject({ mails: 1 });
  expect(post.mails[2]).toMatchObject({ to: 'alt@fonden.dk' });
  expect(post.mails[2]?.text).toMatch(/^Advarsel: Birkeparken$/m);
});

test('a mail program ends a subscription by the address in the header, and everything about it is forgotten', async () => {
  await askAndConfirm();
  const url = linkIn(post.mails[0]);
  const opened = await app.get(url);
  expect(opened.statusCode).toBe(200);
  expect(await app.context.state.subscriptions()).toHaveLength(1);
  expect((await form(url, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200);
  expect(await app.context.state.subscriptions()).toEqual([]);
  expect((await form(url, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200);
  expect((await app.get(url)).statusCode).toBe(404);
  await sendAlerts(app.context);
  expect(post.mails).toHaveLength(1);
});

test('an address that is none is said with what was typed, and nothing is sent', async () => {
  for (const adresse of ['sag', 'a@b.dk, c@d.dk', 'a@b.dk\r\nBcc: c@d.dk', '']) {
    const answer = await form('/overvaagning', { handling: 'abonner', adresse, niveau: 'note' }, 'fond');
    expect([adresse, answer.statusCode]).toEqual([adresse, 400]);
  }
  expect(
    (await form('/overvaagning', { handling: 'abonner', adresse: 'a@b.dk', niveau: 'alt' }, 'fond')).statusCode,
  ).toBe(400);
  expect(post.mails).toEqual([]);
});

test('one ends only what is one’s own, and has three addresses at most', async () => {
  for (const name of ['a', 'b', 'c']) {
    await form('/overvaagning', { handling: 'abonner', adresse: `${name}@b.dk`, niveau: 'note' }, 'fond');
  }
  const fourth = await form('/overvaagning', { handling: 'abonner', adresse: 'd@b.dk', niveau: 'note' }, 'fond');
  expect(fourth.statusCode).toBe(409);
  const [first] = await app.context.state.subscriptions();
  await form('/overvaagning', { handling: 'afmeld', abonnement: first?.id ?? '' });
  expect(await app.context.state.subscriptions()).toHaveLength(3);
  await form('/overvaagning', { handling: 'afmeld', abonnement: first?.id ?? '' }, 'fond');
  expect(await app.context.state.subscriptions()).toHaveLength(2);
});

test('what is not confirmed in a week is forgotten', async () => {
  await form('/overvaagning', { handling: 'abonner', adresse: 'a@b.dk', niveau: 'note' }, 'fond');
  now = '2026-11-29T08:00:00.000Z';
  await sendAlerts(app.context);
  expect(await app.context.state.subscriptions()).toEqual([]);
});

test('settings are taken as they are written, and what cannot be used is named', async () => {
  const good = settingsFor(2525);
  expect(openMail({}, undefined)).toBeUndefined();
  expect(openMail({ ...good, KVARTER_ORIGIN: undefined }, 'https://login.example.dk')?.origin).toBe(
    'https://login.example.dk',
  );
  const bad = [
    { KVARTER_SMTP: 'mail.example.dk' },
    { KVARTER_SMTP: 'smtp://kvarter:hemmelig@127.0.0.1' },
    { KVARTER_SMTP_PASSWORD: undefined },
    { KVARTER_SMTP_FROM: 'Kvarter' },
    { KVARTER_ORIGIN: 'kvarter' },
  ];
  for (const one of bad) expect(await problemOf(() => openMail({ ...good, ...one }, undefined))).toBe('KV-L60');
  expect(await readerById(app.context, 'fond')).toBeDefined();
});
