import { randomBytes, timingSafeEqual } from 'node:crypto';
import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { loginLimits } from '../../domain/definitions/login-limits.ts';
import { danishDay } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AssuranceLevel, IdentityProvider, LoginAnswer, ProvedIdentity } from '../../domain/model/login.ts';
import { readerOfPerson } from '../access/rights-from-grants.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { logRefusedLogin } from '../log/log-refused-login.ts';
import { hashOfCode } from '../rights/give-right.ts';
import type { LoginDesk } from './login-desk.ts';
import { personOfLogin } from './person-of-login.ts';
import { rightsOfLogin } from './rights-of-login.ts';
import { beginSession, hashOfSecret } from './sessions.ts';

const stepMinutes = 10;
const resultSeconds = 60;

interface Step {
  readonly provider: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly next: string;
  readonly browser: string;
  readonly invitation?: string;
  /** The person who proves anew who they are; nobody else is then let in. */
  readonly again?: string;
}

/** A login that was answered: who, and where to go; told to the browser it began in only. */
interface Result extends Pick<Step, 'next' | 'browser' | 'invitation' | 'provider' | 'again'> {
  readonly identity: ProvedIdentity;
}

/** Where the browser goes, and the secret that ties the answer to it. */
export interface LoginBegun {
  readonly url: string;
  readonly browser: string;
}

/** What a login begins with. `again`: the provider must ask, whoever it remembers; the id of the one person it may be, or empty. */
export interface LoginToBegin {
  readonly provider: string;
  readonly next: string;
  readonly invitation?: string;
  readonly again?: string;
}

/** Begins a login. @throws Problem KV-H6 on a provider that is not there, KV-H3 when it cannot be reached */
export async function beginLogin(context: AppContext, desk: LoginDesk, asked: LoginToBegin): Promise<LoginBegun> {
  const provider = requireProvider(desk, asked.provider);
  const [state, browser] = [randomSecret(), randomSecret()];
  const { next, invitation, again } = asked;
  const maxAgeSeconds = Math.round(desk.settings.absoluteHours * 3600);
  const { url, secrets } = await provider.begin(state, { again: again !== undefined, maxAgeSeconds });
  const step: Step = {
    ...{ provider: provider.id, secrets: { ...secrets, state }, next, browser: hashOfSecret(browser) },
    ...(invitation ? { invitation } : {}),
    ...(again ? { again } : {}),
  };
  await context.state.keepStep(`state ${hashOfSecret(state)}`, JSON.stringify(step), later(context, stepMinutes * 60));
  return { url, browser };
}

/**
 * What the provider answered, checked; kept for a minute under a code that only the browser it began in can use.
 * @throws Problem KV-H7 on a login that did not begin here or is answered twice, KV-H4 on one that cannot be trusted
 */
export async function answerLogin(
  context: AppContext,
  desk: LoginDesk,
  asked: LoginAnswer & { readonly provider: string; readonly state: string },
): Promise<string> {
  const provider = requireProvider(desk, asked.provider);
  try {
    return await checkAnswer(context, provider, asked);
  } catch (error) {
    await logRefusedLogin(context, { where: provider.id }, error);
    throw error;
  }
}

async function checkAnswer(
  context: AppContext,
  provider: IdentityProvider,
  asked: LoginAnswer & { readonly state: string },
): Promise<string> {
  const kept = await context.state.takeStep(`state ${hashOfSecret(asked.state)}`, context.clock());
  const step = kept === undefined ? undefined : (JSON.parse(kept) as Step);
  if (step?.provider !== provider.id) throw new Problem('KV-H7', {});
  const identity = await provider.finish(asked, step.secrets);
  const { secrets: _, ...begun } = step;
  const result: Result = { ...begun, identity };
  const code = randomSecret();
  await context.state.keepStep(`result ${hashOfSecret(code)}`, JSON.stringify(result), later(context, resultSeconds));
  return code;
}

/** A session that has begun, and where its reader wanted to go; or that the provider must ask again, since it asked too long ago. */
export type LoggedIn =
  | { readonly kind: 'session'; readonly secret: string; readonly next: string }
  | { readonly kind: 'ask-again'; readonly begin: LoginToBegin };

/**
 * Finishes a login in the browser it began in.
 * @throws Problem KV-H7 in another browser, KV-H8 below the level asked for, KV-H9 for a private person, KV-H10 for a new
 * key of a known employee, KV-H11 for somebody closed, KV-H18 for another person than the one who was to prove it
 */
export async function finishLogin(
  context: AppContext,
  { settings }: LoginDesk,
  asked: { readonly code: string; readonly browser: string },
): Promise<LoggedIn> {
  const way: { where: string; person?: string } = { where: 'svar' };
  try {
    return await letIn(context, settings, asked, way);
  } catch (error) {
    await logRefusedLogin(context, way, error);
    throw error;
  }
}

// Notes the way as far as it came, for the line about one that was refused.
async function letIn(
  context: AppContext,
  settings: LoginDesk['settings'],
  asked: { readonly code: string; readonly browser: string },
  way: { where: string; person?: string },
): Promise<LoggedIn> {
  const kept = await context.state.takeStep(`result ${hashOfSecret(asked.code)}`, context.clock());
  const result = kept === undefined ? undefined : (JSON.parse(kept) as Result);
  if (!result || !sameText(result.browser, hashOfSecret(asked.browser))) throw new Problem('KV-H7', {});
  const { identity, provider, invitation, next, again } = result;
  way.where = provider;
  const known = await context.state.identity(identity.issuer, identity.subject);
  if (known) way.person = known.person;
  await demandRoom(context, identity);
  if (again === undefined && tooLongAgo(context, settings, identity)) {
    return { kind: 'ask-again', begin: { provider, next, again: '', ...(invitation ? { invitation } : {}) } };
  }
  if (!identity.professional && !settings.allowPrivate) throw new Problem('KV-H9', {});
  if (below(identity.assurance, settings.minimumAssurance)) {
    throw new Problem('KV-H8', { found: identity.assurance ?? '', needed: settings.minimumAssurance });
  }
  // What one person has begun, nobody else may end, not even by a login of their own.
  if (again !== undefined && (known?.person !== again || known.state !== 'linked')) throw new Problem('KV-H18', {});
  const person = await personOfLogin(context, identity, invitation === undefined ? undefined : hashOfCode(invitation));
  const today = danishDay(context.clock());
  const grants = await context.state.grants(person.id);
  const reader = readerOfPerson({ ...person, lastLogin: context.clock() }, grants, {
    terms: accessTerms,
    today,
    via: 'login',
  });
  const carried = rightsOfLogin(identity, settings, provider);
  const object = [provider, ...(again === undefined ? [] : ['again']), ...carried.unused].join(' · ').slice(0, 500);
  await logUse(context, reader, { action: 'login', object }, { allowed: true, rule: identity.assurance ?? 'no level' });
  const { assurance } = identity;
  const provedAt = earlier(identity.provedAt, context.clock());
  const begun = {
    person: person.id,
    provider,
    ...(assurance ? { assurance } : {}),
    ...(provedAt ? { provedAt } : {}),
    ...(carried.rights.length > 0 ? { rights: carried.rights } : {}),
  };
  return { kind: 'session', secret: await beginSession(context, begun), next };
}

// A key is counted and not kept: the provider's own answer tells it, so nobody can use up another's room.
async function demandRoom(context: AppContext, { issuer, subject }: ProvedIdentity): Promise<void> {
  const now = context.clock();
  const most = loginLimits.perAccountAnHour;
  const times = await context.state.countRequest(`login ${hashOfSecret(`${issuer} ${subject}`)}`, now.slice(0, 13));
  if (times > most) throw new Problem('KV-H19', { most, minutes: 60 - Number(now.slice(14, 16)) });
}

// A provider that cannot be told how old its memory may be (SAML) is asked a second time.
function tooLongAgo(
  context: AppContext,
  { absoluteHours }: LoginDesk['settings'],
  { provedAt }: ProvedIdentity,
): boolean {
  return provedAt !== undefined && Date.parse(context.clock()) - Date.parse(provedAt) > absoluteHours * 3_600_000;
}

// A provider whose clock is ahead proves nothing for later.
function earlier(at: string | undefined, now: string): string | undefined {
  return at !== undefined && at > now ? now : at;
}

function requireProvider({ providers }: LoginDesk, id: string): IdentityProvider {
  const provider = providers.find((one) => one.id === id);
  if (!provider) throw new Problem('KV-H6', { found: id.slice(0, 40), valid: providers.map((one) => one.id) });
  return provider;
}

const order: readonly AssuranceLevel[] = ['Low', 'Substantial', 'High'];

function below(found: AssuranceLevel | undefined, needed: AssuranceLevel): boolean {
  return found === undefined || order.indexOf(found) < order.indexOf(needed);
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function later(context: AppContext, seconds: number): string {
  return new Date(Date.parse(context.clock()) + seconds * 1000).toISOString();
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
