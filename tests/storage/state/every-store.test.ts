import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccessGrant, Person } from '../../../src/domain/model/access-grant.ts';
import type { AlertSubscription } from '../../../src/domain/model/alert-mail.ts';
import type { CaseEntry } from '../../../src/domain/model/case-log.ts';
import type { Session } from '../../../src/domain/model/login.ts';
import type { Observation } from '../../../src/domain/model/observation.ts';
import type { StateStore } from '../../../src/domain/model/ports.ts';
import type { SheetEdition, SheetEvent } from '../../../src/domain/model/sheet-edition.ts';
import type { AccessToken } from '../../../src/domain/model/token.ts';
import { hashOfLine } from '../../../src/storage/state/chain-log.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { everyPlace, hasPostgres } from './every-place.ts';

const [at, later, latest] = ['2026-11-21T08:00:00.000Z', '2026-11-21T09:00:00.000Z', '2026-11-21T10:00:00.000Z'];
const text = { da: 'Ærø', en: 'Aero' };

test.skipIf(!hasPostgres)('PostgreSQL is among the places that are tested', () => {
  expect(everyPlace.map(({ kind }) => kind)).toEqual(['SQLite', 'PostgreSQL']);
});

describe.each(everyPlace)('on $kind', ({ fresh }) => {
  let state: StateStore;
  beforeEach(async () => {
    state = await openState(await fresh());
  });
  afterEach(() => state.close());

  test('texts are sorted by their bytes, whatever the language of the database', async () => {
    const names = ['Zoë', 'aab', 'Ærø', 'Aab', 'Åby', 'B', 'a b', 'a-b', 'Øst', '_'];
    for (const name of names) await state.addPerson({ id: name, kind: 'guest', name, createdAt: at, createdBy: 'x' });
    const byBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect((await state.persons()).map(({ name }) => name)).toEqual(byBytes);
  });

  test('persons, their rights, logins and invitations', async () => {
    const person: Person = {
      id: 'p_1',
      kind: 'employee',
      name: 'Prøve',
      cvr: '29189919',
      createdAt: at,
      createdBy: 'x',
    };
    await state.addPerson(person);
    await state.sawPerson('p_1', later, { name: 'Ny prøve', rid: '7' });
    expect(await state.person('p_1')).toEqual({ ...person, name: 'Ny prøve', rid: '7', lastLogin: later });
    const grant: AccessGrant = {
      ...{ id: 'g_1', person: 'p_1', role: 'laeser', restrictions: [{ kind: 'kommune', code: '657' }] },
      ...{ exact: true, from: '2026-01-01', to: '2026-12-31', grantedAt: at, grantedBy: { id: 'p_0', name: 'Anden' } },
    };
    await state.addGrant(grant);
    expect(await state.confirmGrant('g_1', later, 'p_0')).toBe(true);
    const confirmed = { ...grant, confirmedAt: later, confirmedBy: 'p_0' };
    expect([await state.grant('g_1'), await state.grants('p_1')]).toEqual([confirmed, [confirmed]]);
    const ended = [await state.withdrawGrant('g_1', later, 'p_0'), await state.withdrawGrant('g_1', latest, 'p_0')];
    expect([ended, await state.confirmGrant('g_1', latest, 'p_0')]).toEqual([[true, false], false]);
    const identity = {
      issuer: 'https://broker.example.dk',
      subject: 's',
      person: 'p_1',
      state: 'waiting',
      at,
    } as const;
    await state.keepIdentity(identity);
    await state.keepIdentity({ ...identity, state: 'linked' });
    expect(await state.identities('waiting')).toEqual([]);
    expect(await state.identitiesOf('p_1')).toEqual([{ ...identity, state: 'linked' }]);
    await state.forgetIdentity(identity.issuer, 's');
    expect(await state.identity(identity.issuer, 's')).toBeUndefined();
    for (const codeHash of ['a', 'b']) await state.addInvitation({ codeHash, person: 'p_1', expiresAt: later });
    expect((await state.takeInvitation('a', at))?.person).toBe('p_1');
    expect([await state.takeInvitation('a', at), await state.takeInvitation('b', latest)]).toEqual([
      undefined,
      undefined,
    ]);
    await state.closePerson('p_1', latest);
    expect(await state.persons()).toEqual([]);
  });

  test('sessions are found by both secrets, turned once, and swept', async () => {
    const times = { startedAt: at, seenAt: at, rotatedAt: at };
    const session: Session = { id: 's_1', secretHash: 'h1', person: 'p_1', provider: 'oidc', ...times };
    await state.addSession(session);
    const turned = [
      await state.rotateSession('s_1', 'h1', 'h2', later),
      await state.rotateSession('s_1', 'h1', 'h3', later),
    ];
    expect(turned).toEqual([true, false]);
    const after = { ...session, secretHash: 'h2', earlierHash: 'h1', rotatedAt: later, seenAt: later };
    expect([await state.session('h1'), await state.session('h2')]).toEqual([after, after]);
    await state.seeSession('s_1', latest);
    expect((await state.sessionsOf('p_1'))[0]?.seenAt).toBe(latest);
    expect([await state.keepStep('k', 'c', later), await state.keepStep('k', 'd', later)]).toEqual([true, false]);
    expect([await state.readStep('k', at), await state.readStep('k', latest)]).toEqual([expect.any(String), undefined]);
    expect([await state.takeStep('k', at), await state.takeStep('k', at)]).toEqual(['c', undefined]);
    await state.sweepSessions({ started: later, seen: at, now: at });
    expect(await state.session('h2')).toBeUndefined();
  });

  test('tokens and what they are used for', async () => {
    const times = { createdAt: at, expiresAt: latest };
    const token: AccessToken = { id: 't', secretHash: 'h', owner: 'p_1', kind: 'personal', name: 'Fil', ...times };
    await state.addToken(token);
    await state.addToken({ ...token, id: 'short', secretHash: 'h2', kind: 'short', expiresAt: at });
    await state.noteTokenUse('t', later);
    expect([await state.token('h'), await state.tokensOf('p_1')]).toEqual([
      { ...token, lastUsed: later },
      [{ ...token, lastUsed: later }],
    ]);
    for (const count of [1, 2, 3]) expect(await state.countRequest('t', '2026-11-21')).toBe(count);
    await state.sweepTokens(later);
    expect([await state.tokenById('short'), await state.countRequest('t', '2026-11-21')]).toEqual([undefined, 1]);
    expect([await state.withdrawToken('t', 'p_2', later), await state.withdrawToken('t', 'p_1', later)]).toEqual([
      false,
      true,
    ]);
  });

  test('the log is one chain, folded once, whatever is written in it', async () => {
    const event = { at, reader: 'p_1', role: 'laeser', action: 'table', object: 'T01', allowed: true };
    const odd = { ...event, object: 'a\0b \uD800 æ', why: 'ét', asPerson: 'p_2', release: 'r_1', allowed: false };
    for (const one of [event, odd, event]) await state.log(one);
    const lines = await state.logEntries(0, 10);
    let before = '0'.repeat(64);
    for (const { hash, number, ...line } of lines) {
      expect(hashOfLine(before, number, line)).toBe(hash);
      before = hash;
    }
    expect(lines[1]?.object).toBe('a\uFFFDb \uFFFD æ');
    expect((await state.eventsOf('p_2', 5)).map(({ number }) => number)).toEqual([2]);
    const counts = [
      { month: '2026-11', role: 'laeser', action: 'table', allowed: true, entries: 1 },
      { month: '2026-11', role: 'laeser', action: 'table', allowed: false, entries: 1 },
    ];
    expect(await state.foldLog(2, counts)).toBe(true);
    expect(await state.foldLog(2, counts)).toBe(false);
    expect(await state.logCounts()).toEqual(expect.arrayContaining(counts));
    expect((await state.logEntries(0, 10)).map(({ number }) => number)).toEqual([3]);
  });

  test('lines of many readers at once are each in the chain, in the order they came; one that cannot be is told alone', async () => {
    const before = (await state.logEntries(0, 10)).at(-1);
    const event = { at, reader: 'p_1', role: 'laeser', action: 'table', object: 'T01', allowed: true };
    const many = Array.from({ length: 450 }, (_, n) => ({ ...event, object: `T01 ${n}` }));
    const impossible = { ...event, at: null as unknown as string };
    const asked = many.toSpliced(100, 0, impossible).map((line) => state.log(line));
    const ended = await Promise.allSettled(asked);
    expect(ended.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([100]);
    const lines = await state.logEntries(before?.number ?? 0, 1000);
    expect(lines.map(({ object }) => object)).toEqual(many.map(({ object }) => object));
    let hash = before?.hash ?? '0'.repeat(64);
    for (const { hash: own, number, ...line } of lines) {
      expect(hashOfLine(hash, number, line)).toBe(own);
      hash = own;
    }
  });

  test('releases take one step after another, builds are followed, dates are planned', async () => {
    const step = { release: 'r_1', action: 'built', at, by: 'p_1', name: text, note: '', readers: ['p_2'] } as const;
    const first = await state.addReleaseStep(step, 0);
    expect([first, await state.addReleaseStep(step, 0)]).toEqual([1, undefined]);
    expect(await state.releaseSteps('r_1')).toEqual([{ ...step, number: 1 }]);
    await state.beginBuild({ id: 'b', by: 'p_1', startedAt: at });
    expect(await state.stopBuild('b')).toBe(true);
    expect(await state.advanceBuild('b', { stage: 'protect', done: 1, total: 2, heardAt: later })).toBe(true);
    await state.endBuild('b', 'cancelled', latest, 'KV-U5');
    expect(await state.buildRuns(3)).toMatchObject([{ id: 'b', done: 1, outcome: 'cancelled', stopAsked: true }]);
    await state.planDate({ id: 'd', day: '2026-12-01', title: 'Ny udgave', by: 'p_1' });
    expect((await state.plannedDates()).map(({ day }) => day)).toEqual(['2026-12-01']);
    expect([await state.unplanDate('d'), await state.unplanDate('d')]).toEqual([true, false]);
  });

  test('the ledger of exact sums goes on from its last entry only; a setting is settled once', async () => {
    const entry = { at, reader: 'p_1', release: 'r_1', query: 'T01', sum: '{}', told: true };
    const number = await state.enter(entry, 0);
    expect([number, await state.enter(entry, 0)]).toEqual([1, undefined]);
    expect(await state.enter({ ...entry, told: false }, 1)).toBe(2);
    expect(await state.ledger('r_1', 1)).toEqual([{ ...entry, told: false, number: 2 }]);
    expect([await state.settleSetting('i', 'key', 'a'), await state.settleSetting('i', 'key', 'b')]).toEqual([
      'a',
      'a',
    ]);
  });

  test('sheets, cases and alerts by mail', async () => {
    const edition: SheetEdition = {
      ...{ id: 'kommune-657-2026', kind: 'kommune', place: '657', year: 2026, correction: 0, release: 'r_1' },
      ...{ state: 'kladde', texts: { intro: text }, versions: {}, writers: ['p_1'], reason: '', changedAt: at },
    };
    const event: SheetEvent = { edition: edition.id, at, by: 'p_1', byName: text, action: 'begyndt', note: '' };
    await state.beginSheets([edition], [event]);
    const approved = { ...edition, state: 'godkendt', hash: 'h', publicFrom: later, changedAt: later } as const;
    const change = () => state.changeSheet(approved, { state: 'kladde', since: at }, { ...event, action: 'godkendt' });
    expect([await change(), await change()]).toEqual([true, false]);
    expect(await state.sheetEditions('kommune')).toEqual([approved]);
    expect((await state.sheetEvents(edition.id)).map(({ action }) => action)).toEqual(['begyndt', 'godkendt']);
    const who = { at, by: 'p_1', name: text, role: 'fond', action: 'begin' };
    const entry: CaseEntry = {
      case: 'runde:1',
      number: 1,
      ...who,
      content: '{}',
      reason: 'Ja',
      previous: '',
      hash: 'h',
    };
    expect([await state.addCaseEntry(entry), await state.addCaseEntry(entry)]).toEqual([true, false]);
    expect([await state.cases('runde:'), await state.caseEntries('runde:1')]).toEqual([['runde:1'], [entry]]);
    const asked: AlertSubscription = {
      ...{ id: 'a', secret: 's', owner: 'p_1', address: 'a@example.dk', level: 'note', lang: 'da', askedAt: at },
    };
    await state.addSubscription(asked);
    expect((await state.addSubscription({ ...asked, id: 'b', secret: 't', lang: 'en' })).id).toBe('a');
    expect([await state.claimConfirmation('a', later), await state.claimConfirmation('a', later)]).toEqual([
      true,
      false,
    ]);
    expect(await state.claimAlerts('a', ['x', 'y'], at)).toEqual(['x', 'y']);
    await state.alertsTold('a', ['x'], later);
    await state.releaseAlerts('a', ['x', 'y']);
    expect(await state.claimAlerts('a', ['x', 'y', 'z'], at)).toEqual(['y', 'z']);
    await state.sweepAlertMail({ askedBefore: later, claimedBefore: later });
    expect(await state.subscriptions()).toEqual([]);
  });

  test('alerts that were seen: one a reader, place and cause, the latest', async () => {
    const value = { step: 'met 1', shares: { labour: { value: 41.8, whole: 760, band: 1.5 } } };
    const seen = { owner: 'p_1', place: 'omr:ø', cause: 'A2 udsat', value, at };
    await state.keepSeen(seen);
    await state.keepSeen({ ...seen, owner: 'p_2' });
    await state.keepSeen({ ...seen, value: { step: 'met 2', shares: {} }, at: later });
    expect(await state.seenAlerts('p_1')).toEqual([{ ...seen, value: { step: 'met 2', shares: {} }, at: later }]);
    await state.forgetSeen('p_1', 'omr:ø', 'A2 udsat');
    expect([await state.seenAlerts('p_1'), await state.seenAlerts('p_2')]).toEqual([[], [{ ...seen, owner: 'p_2' }]]);
  });

  test('lists of areas, predictions, mappings, methods and observations', async () => {
    const content = { list: '2025', area: 'Æblehaven', field: 'x', note: 'y' };
    const stamp = { file: 'opdigtet-1.csv', at, by: 'p_1' };
    const record = { kind: 'note', key: 'k', content } as const;
    expect(await state.keepListRecords([record], stamp)).toEqual({ added: 1, revised: 0, same: 0 });
    const before = await state.listsChanged();
    expect([await state.keepListRecords([record], stamp), await state.listsChanged()]).toMatchObject([
      { same: 1 },
      before,
    ]);
    expect(await state.withdrawListRecords('opdigtet', later)).toBe(1);
    expect(await state.listsChanged()).not.toBe(before);
    expect((await state.listRecords())[0]).toMatchObject({ content, replacedAt: later });
    const frozen = {
      list: '2026',
      day: '2026-11-01',
      area: 'a',
      made: { at, release: 'r_1' },
      prediction: {} as never,
    };
    expect([await state.freeze([frozen]), await state.freeze([frozen])]).toEqual([1, 0]);
    expect(await state.predictions()).toEqual([frozen]);
    const mapping = { name: 'Øst', columns: {}, fixed: {}, figures: [], numbers: 'danish' } as const;
    for (const numbers of ['point', 'danish'] as const)
      await state.saveMapping({ ...mapping, numbers }, { at, by: 'x' });
    expect(await state.mappings()).toEqual([mapping]);
    const method = { id: 'i_1', owner: 'p_1', name: 'M', by: text, method: 'z', shared: true, savedAt: at };
    await state.saveIndexMethod(method);
    await state.saveIndexMethod({ ...method, owner: 'p_2', name: 'Stjålet' });
    expect([await state.indexMethods('p_3'), await state.deleteIndexMethod('p_2', 'i_1')]).toEqual([[method], false]);
    const series = { name: 'Ledige', source: 'statbank', query: {} } as never;
    await state.saveSeries(series, { at, by: 'p_1' });
    expect([await state.claimSeries('Ledige', at, later), await state.claimSeries('Ledige', at, later)]).toEqual([
      true,
      false,
    ]);
    expect((await state.keptSeries()).map(({ name, nextDue }) => [name, nextDue])).toEqual([['Ledige', later]]);
    expect([await state.removeSeries('Ledige'), await state.seriesCopy('Ledige')]).toEqual([true, undefined]);
    const observed: Observation = {
      ...{ id: 'o1', indikator: 'i', definitionId: 'd', objektId: 'o', versionsId: 'v', periodeType: 'aar' },
      ...{ periodeFra: '2025-01-01', periodeTil: '2025-12-31', taeller: '12.5', datakilde: 'k', hentetTid: at },
      ...{ friskhed: 1, skjult: 0, offKode: 1, kommunekode: 657, brugerId: 'p_1', systidFra: at },
    };
    await state.keepObservations({ at, close: [], open: [observed] });
    await state.keepObservations({ at: later, close: ['o1'], open: [{ ...observed, id: 'o2', systidFra: later }] });
    expect(await state.observations({ of: [657], known: at })).toEqual([{ ...observed, systidTil: later }]);
    expect((await state.observations({ of: 'all' })).map(({ id }) => id)).toEqual(['o2']);
    expect(await state.observations({ of: [] })).toEqual([]);
  });
});
