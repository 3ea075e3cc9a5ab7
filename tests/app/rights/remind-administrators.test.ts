import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMail } from '../../../src/app/monitor/mail/mail-settings.ts';
import { remindAdministrators } from '../../../src/app/rights/remind-administrators.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Role } from '../../../src/domain/model/access.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { type KeptMails, openMailServer } from '../monitor/mail-server.ts';

let post: KeptMails;
let app: TestServer;
let now: string;

beforeEach(async () => {
  now = '2026-11-21T08:00:00.000Z';
  post = await openMailServer();
  const settings = {
    KVARTER_SMTP: `smtp://127.0.0.1:${post.port}`,
    KVARTER_SMTP_FROM: 'Kvarter <kvarter@example.dk>',
    KVARTER_ORIGIN: 'https://kvarter.example.dk',
  };
  app = await openTestServer(undefined, { mail: must(openMail(settings, undefined), 'mail'), clock: () => now });
  for (const kommune of ['657', '101']) await hold(`admin-${kommune}`, 'lokaladmin', kommune, '2027-06-30');
  await hold('Kort', 'laeser', '657', '2026-12-10');
  await hold('Lang', 'laeser', '657', '2027-06-30');
});
afterEach(async () => {
  app.context.mail?.sender.close();
  await app.close();
  await post.close();
});

async function hold(id: string, role: Role, code: string, to: string): Promise<void> {
  const { state } = app.context;
  const person = { id, kind: 'employee', name: id, email: `${id}@example.dk`, createdBy: 'x' } as const;
  await state.addPerson({ ...person, createdAt: now, lastLogin: now });
  const given = { grantedBy: { id: 'x', name: 'Prøve' }, grantedAt: now, from: '2026-11-01', to };
  await state.addGrant({ ...given, id: `g-${id}`, person: id, role, restrictions: [{ kind: 'kommune', code }] });
}

test('who may confirm a right that soon closes is told of it once, nobody else, and not of others', async () => {
  expect(await remindAdministrators(app.context)).toEqual({ mails: 1, rights: 1, failures: [] });
  expect(post.mails.map(({ to }) => to)).toEqual(['admin-657@example.dk']);
  const [mail] = post.mails;
  expect(mail?.head).toMatch(/^Subject: .*1_ret_skal_bekr/m);
  expect(mail?.head).not.toContain('List-Unsubscribe');
  expect(mail?.text).toMatch(/Kort: .*Herning Kommune\s+lukker efter 10\. december 2026/);
  expect(mail?.text).toContain('https://kvarter.example.dk/administration');
  expect(mail?.text).not.toContain('Lang');
  now = '2026-11-22T08:00:00.000Z';
  expect(await remindAdministrators(app.context)).toMatchObject({ mails: 0, rights: 0 });
});

test('two runs at once tell it once', async () => {
  const runs = await Promise.all([remindAdministrators(app.context), remindAdministrators(app.context)]);
  expect(runs.map(({ mails }) => mails).toSorted()).toEqual([0, 1]);
  expect(post.mails).toHaveLength(1);
});

test('what the mail server does not take is told by the next run', async () => {
  post.refused.add('admin-657@example.dk');
  expect((await remindAdministrators(app.context)).failures.map(({ code }) => code)).toEqual(['KV-L63']);
  post.refused.clear();
  expect(await remindAdministrators(app.context)).toMatchObject({ mails: 1, rights: 1 });
});

test('without mail it says what to set', async () => {
  const { mail: _, ...context } = app.context;
  expect(await problemOf(() => remindAdministrators(context))).toBe('KV-L61');
});
