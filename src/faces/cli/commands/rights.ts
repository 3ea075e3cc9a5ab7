import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { endSessionsOfPerson } from '../../../app/rights/end-sessions.ts';
import { confirmRight, type GivenRight, giveRight, withdrawRight } from '../../../app/rights/give-right.ts';
import { listPersons } from '../../../app/rights/list-persons.ts';
import { remindAdministrators } from '../../../app/rights/remind-administrators.ts';
import { makeClient } from '../../../app/tokens/make-token.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { withMail } from '../shell/with-mail.ts';

type RightsJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, RightsJob>> = {
  list,
  usage,
  give,
  guest,
  confirm,
  withdraw,
  client,
  logout,
  remind,
};

/** Rights on the installation's own machine: whoever runs it names the first administrators here. */
export const rights: Command = {
  name: 'rights',
  usage: {
    da: 'list | usage | give --person <id> (ny: --name <navn> [--mail <adresse>] [--program]) --role lokaladmin --place kommune:657 [--from 2026-12-01] [--to 2027-06-30] [--exact] | guest --name <navn> [--mail <adresse>] --place helhedsplan:5123 --purpose <formål> [--days 30] | confirm <ret> | withdraw <ret> | client --person <id> [--name <navn>] [--days 365] | logout --person <id> | remind',
    en: 'list | usage | give --person <id> (new: --name <name> [--mail <address>] [--program]) --role lokaladmin --place kommune:657 [--from 2026-12-01] [--to 2027-06-30] [--exact] | guest --name <name> [--mail <address>] --place helhedsplan:5123 --purpose <purpose> [--days 30] | confirm <right> | withdraw <right> | client --person <id> [--name <name>] [--days 365] | logout --person <id> | remind',
  },
  about: {
    da: 'Viser, giver, bekræfter og fjerner rettigheder. Den, der får sin første ret, logger ind med den kode, der vises.',
    en: 'Shows, gives, confirms and withdraws rights. Whoever gets a first right logs in with the code that is shown.',
  },
  options: {
    person: { type: 'string' },
    name: { type: 'string' },
    mail: { type: 'string' },
    role: { type: 'string' },
    place: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    days: { type: 'string' },
    purpose: { type: 'string' },
    exact: { type: 'boolean' },
    program: { type: 'boolean' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) {
      throw new UsageError(new Problem('KV-A10', { command: `rights ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return withApp(invocation, (context) => job(context, invocation)).catch(asUsage);
  },
};

// What was typed wrongly is said like any other wrong option.
function asUsage(error: unknown): never {
  if (error instanceof Problem && (error.code === 'KV-A5' || error.code === 'KV-A25')) throw new UsageError(error);
  throw error;
}

async function list(context: AppContext, { terminal }: Invocation): Promise<number> {
  const { lang } = terminal;
  await context.desk.open().catch(() => undefined);
  const persons = (await listPersons(context, localInstallation)).filter(({ kind }) => kind !== 'persona');
  const header = 'person,name,kind,right,role,limits,exact,from,to,state,granted_by';
  const lines = persons.flatMap((person) =>
    person.rights.map((right) =>
      [
        ...[person.id, commaField(person.name[lang]), person.kind, right.id ?? ''],
        ...[commaField(right.role[lang]), commaField(right.limits[lang]), right.exact ? 1 : 0],
        ...[right.from ?? '', right.to ?? '', right.state, commaField(right.grantedBy[lang])],
      ].join(),
    ),
  );
  const without = persons.filter((person) => person.rights.length === 0);
  const bare = without.map((person) =>
    [person.id, commaField(person.name[lang]), person.kind, ...Array(8).fill('')].join(),
  );
  await terminal.out(`${[header, ...lines, ...bare].join('\n')}\n`);
  return 0;
}

async function usage(context: AppContext, { terminal }: Invocation): Promise<number> {
  await context.desk.open().catch(() => undefined);
  const persons = (await listPersons(context, localInstallation)).filter(({ kind }) => kind !== 'persona');
  const lines = persons.map(({ id, name, organisation = '', lastLogin = '', use }) =>
    [
      ...[id, commaField(name[terminal.lang]), commaField(organisation), lastLogin.slice(0, 10)],
      ...[use?.logins ?? 0, use?.lookups ?? 0, use?.files ?? 0],
    ].join(),
  );
  await terminal.out(`${['person,name,organisation,last_login,logins,lookups,files', ...lines].join('\n')}\n`);
  return 0;
}

async function give(context: AppContext, invocation: Invocation): Promise<number> {
  if (invocation.value('role') === undefined) throw missing('kvarter rights give', '--role lokaladmin');
  const kind = invocation.flag('program') ? 'program' : 'employee';
  return await tell(invocation, await giveRight(context, localInstallation, asked(invocation, kind)));
}

async function guest(context: AppContext, invocation: Invocation): Promise<number> {
  const wanted = { ...asked(invocation, 'guest'), role: 'laeser' };
  return await tell(invocation, await giveRight(context, localInstallation, wanted));
}

async function client(context: AppContext, { terminal, value }: Invocation): Promise<number> {
  const owner = value('person') ?? '';
  const person = await context.state.person(owner);
  if (person?.kind !== 'program') throw new Problem('KV-A22', { found: owner });
  const { token, secret } = await makeClient(
    context,
    owner,
    value('name') ?? person.name,
    Number(value('days') ?? '365'),
  );
  const said = {
    da: `client_id ${token.id}\nclient_secret ${secret} (vises kun nu)\nGælder til ${token.expiresAt.slice(0, 10)}.\n`,
    en: `client_id ${token.id}\nclient_secret ${secret} (shown only now)\nValid until ${token.expiresAt.slice(0, 10)}.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}

async function confirm(context: AppContext, invocation: Invocation): Promise<number> {
  await confirmRight(context, localInstallation, rightIn(invocation, 'confirm'));
  const said = { da: 'Retten er bekræftet.\n', en: 'The right is confirmed.\n' };
  await invocation.terminal.out(said[invocation.terminal.lang]);
  return 0;
}

async function withdraw(context: AppContext, invocation: Invocation): Promise<number> {
  await withdrawRight(context, localInstallation, rightIn(invocation, 'withdraw'));
  const said = { da: 'Retten er fjernet.\n', en: 'The right is withdrawn.\n' };
  await invocation.terminal.out(said[invocation.terminal.lang]);
  return 0;
}

async function logout(context: AppContext, { terminal, value }: Invocation): Promise<number> {
  const person = value('person');
  if (person === undefined) throw missing('kvarter rights logout', '--person');
  await endSessionsOfPerson(context, localInstallation, person);
  const said = { da: 'Personen er logget ud alle steder.\n', en: 'The person is logged out everywhere.\n' };
  await terminal.out(said[terminal.lang]);
  return 0;
}

/** Sends what is to be told; 1 when something was not sent. A run that sends nothing says nothing, as cron likes it. */
async function remind(context: AppContext, { terminal }: Invocation): Promise<number> {
  const { mails, rights: told, failures } = await remindAdministrators(await withMail(context));
  const said = {
    da: `${mails} mails om ${told} rettigheder er sendt.\n`,
    en: `${mails} mails on ${told} rights were sent.\n`,
  };
  if (mails > 0) await terminal.out(said[terminal.lang]);
  for (const problem of failures) terminal.say(`${problem.code}: ${problem.sentence(terminal.lang)}\n`);
  return failures.length === 0 ? 0 : 1;
}

async function tell({ terminal }: Invocation, { grant, person, invitation }: GivenRight): Promise<number> {
  const said = {
    da: `${person.name} (${person.id}) har fået retten ${grant.id} til og med ${grant.to}.\n`,
    en: `${person.name} (${person.id}) was given the right ${grant.id} until ${grant.to}.\n`,
  };
  const code = {
    da: `Første login: /log-ind?invitation=${invitation} (virker én gang, i 14 dage, vises kun nu)\n`,
    en: `First login: /log-ind?invitation=${invitation} (works once, for 14 days, shown only now)\n`,
  };
  await terminal.out(said[terminal.lang] + (invitation === undefined ? '' : code[terminal.lang]));
  return 0;
}

function asked({ value, flag }: Invocation, kind: 'employee' | 'guest' | 'program') {
  const place = value('place');
  if (place === undefined) throw missing('kvarter rights', '--place kommune:657');
  if (value('person') === undefined && value('name') === undefined)
    throw missing('kvarter rights', '--name / --person');
  const [person, name] = [value('person'), value('name')];
  if (person !== undefined && name !== undefined) throw new UsageError(new Problem('KV-A28', { person, name }));
  const days = value('days');
  if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days)) {
    throw new UsageError(new Problem('KV-A5', { parameter: '--days', found: days, valid: '1-366' }));
  }
  return {
    ...{ person: person ?? '', name: name ?? '', email: value('mail') ?? '', kind },
    ...{ role: value('role') ?? '', sted: place, exact: flag('exact') },
    ...{ from: value('from') ?? '', to: value('to') ?? '', purpose: value('purpose') ?? '' },
    ...(days === undefined ? {} : { days: Number(days) }),
  };
}

function rightIn({ words }: Invocation, job: string): string {
  const [, right] = words;
  if (right === undefined) throw missing(`kvarter rights ${job}`, 'ret / right');
  return right;
}

function missing(command: string, what: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command, missing: what }));
}
