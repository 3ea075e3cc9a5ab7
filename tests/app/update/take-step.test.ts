import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { chooseRelease } from '../../../src/app/update/choose-release.ts';
import { compareWithLast } from '../../../src/app/update/compare-with-last.ts';
import { embargoHours } from '../../../src/app/update/embargo-hours.ts';
import { followBuild, followedBuilds, stopBuild } from '../../../src/app/update/follow-build.ts';
import { listPublicReleases, publicCertificate } from '../../../src/app/update/list-releases.ts';
import { listUpdates, openBeforehand } from '../../../src/app/update/list-updates.ts';
import { publishDirectly } from '../../../src/app/update/record-build.ts';
import { planDate, releaseCalendar, unplanDate } from '../../../src/app/update/release-calendar.ts';
import { progressOfRelease } from '../../../src/app/update/release-steps.ts';
import { settleReleases } from '../../../src/app/update/settle-releases.ts';
import { chooseShelfPolicy, shelfPolicy } from '../../../src/app/update/shelf-policy.ts';
import { takeStep, type WishedStep } from '../../../src/app/update/take-step.ts';
import { problemOf } from '../../world/problem-of.ts';
import { anna, bo, buildHeld, openUpdateWorld, serveOld, type UpdateWorld } from './update-world.ts';

let world: UpdateWorld;
let old: string;
let made: string;
beforeEach(async () => {
  world = await openUpdateWorld();
  old = await serveOld(world.context, 'før');
  made = await buildHeld(world.context, 'ny');
});
afterEach(() => world.close());

const served = async () => (await world.context.desk.refresh())?.manifest.id;
const preview: WishedStep = { action: 'preview', readers: ['fond'], note: 'Se på T02' };
const sign: WishedStep = { action: 'signed', note: '' };
const publish: WishedStep = { action: 'published', note: '' };
const take = (who: typeof anna, wish: WishedStep, id = made) => takeStep(world.context, who, id, wish);
const signed = async (id = made) => {
  await take(anna, preview, id);
  await take(bo, sign, id);
};

test('a built release is nobody’s but those it is shown to, until another person has signed it', async () => {
  const { context } = world;
  expect(await served()).toBe(old);
  // A link to it shows the served one, and neither list nor certificate tells of it.
  expect((await context.desk.open(made)).manifest.id).toBe(old);
  expect((await listPublicReleases(context)).map(({ manifest }) => manifest.id)).toEqual([old]);
  expect(await problemOf(() => publicCertificate(context, made))).toBe('KV-U1');
  expect(await problemOf(() => chooseRelease(context, localInstallation, made))).toBe('KV-R11');
  expect(await problemOf(() => take(anna, publish))).toBe('KV-R5');
  const { personas } = await context.desk.open();
  const fond = personas.find(({ reader }) => reader.id === 'fond')?.reader ?? publicReader;
  const analyst = personas.find(({ reader }) => reader.id === 'analytiker')?.reader ?? publicReader;
  expect(await openBeforehand(context, fond, made)).toBeUndefined();
  await take(anna, preview);
  expect((await openBeforehand(context, fond, made))?.manifest.id).toBe(made);
  expect(await openBeforehand(context, analyst, made)).toBeUndefined();
  expect(await openBeforehand(context, publicReader, made)).toBeUndefined();
  expect(await problemOf(() => take(anna, sign))).toBe('KV-R6');
  expect(await problemOf(() => take(publicReader, sign))).toBe('KV-A1');
  // Whoever also delivers data does not sign.
  expect(await problemOf(() => take(localInstallation, sign))).toBe('KV-A1');
  expect((await take(bo, sign)).state).toBe('godkendt');
  expect(await served()).toBe(old);
  expect((await take(anna, publish)).state).toBe('udgivet');
  expect(await served()).toBe(made);
  expect((await context.desk.open(old)).manifest.id).toBe(old);
  const log = (await context.state.events(50)).filter(({ action }) => action === 'release');
  expect(log.map(({ object, reader, allowed }) => [reader, object.split(' ')[0], allowed])).toContainEqual([
    ...['cli:anna', 'signed', true],
  ]);
});

test('under embargo it is served from its hour, by a server at work, and not a moment before', async () => {
  const { context } = world;
  await signed();
  expect(await problemOf(() => take(anna, { action: 'embargo', until: '2026-11-21', note: '' }))).toBe('KV-R8');
  expect(await problemOf(() => take(anna, { action: 'embargo', until: 'i morgen', note: '' }))).toBe('KV-R13');
  const { due } = await take(anna, { action: 'embargo', until: '2026-12-01', note: 'Tal for 2026' });
  expect(due).toBe('2026-12-01T07:00:00.000Z');
  expect(await problemOf(() => take(anna, publish))).toBe('KV-R9');
  expect((await releaseCalendar(context)).entries[0]).toMatchObject({
    ...{ release: made, state: 'ahead', at: due, note: 'Tal for 2026', readers: 1 },
  });
  world.now = '2026-12-01T06:59:59.999Z';
  await settleReleases(context);
  expect([await served(), (await context.desk.open(made)).manifest.id]).toEqual([old, old]);
  world.now = '2026-12-01T07:00:00.000Z';
  expect(await settleReleases(context)).toBe(true);
  expect(await served()).toBe(made);
  // Done again it changes nothing.
  expect(await settleReleases(context)).toBe(false);
  expect((await progressOfRelease(context.state, made)).note).toBe('Tal for 2026');
});

test('an answer begun before the hour ends with the release it began with', async () => {
  const { context } = world;
  await signed();
  await context.desk.within(undefined, async () => {
    expect((await context.desk.open()).manifest.id).toBe(old);
    await take(anna, publish);
    expect(await served()).toBe(made);
    expect((await context.desk.open()).manifest.id).toBe(old);
    expect((await context.desk.openFor(publicReader)).manifest.id).toBe(old);
    expect(context.desk.served()?.manifest.id).toBe(old);
  });
  expect((await context.desk.open()).manifest.id).toBe(made);
});

test('a clock that jumps ends no embargo', async () => {
  const { context } = world;
  await signed();
  await take(anna, { action: 'embargo', until: '2026-12-01', note: '' });
  let passed = 0;
  const hours = embargoHours(context, () => passed);
  // Ten days of a server at work are no jump.
  for (let day = 21; day <= 30; day++) {
    world.now = `2026-11-${day}T08:00:00.000Z`;
    passed = (day - 21) * 86_400_000;
    await hours.settle();
  }
  world.now = '2027-06-01T08:00:00.000Z';
  passed += 5_000;
  expect(await problemOf(() => hours.settle())).toBe('KV-R14');
  expect(await problemOf(() => hours.settle())).toBeUndefined();
  expect(await served()).toBe(old);
});

test('withdrawn, it is not served, nor by a link; the one before it is, and the calendar says why', async () => {
  const { context } = world;
  await signed();
  await take(anna, publish);
  expect(await problemOf(() => take(anna, { action: 'withdrawn', note: ' ' }))).toBe('KV-R15');
  await take(anna, { action: 'withdrawn', note: 'Herning er talt dobbelt' });
  expect(await served()).toBe(old);
  expect((await context.desk.open(made)).manifest.id).toBe(old);
  expect((await releaseCalendar(context)).entries.find(({ release }) => release === made)).toMatchObject({
    ...{ state: 'withdrawn', note: 'Herning er talt dobbelt', withdrawnAt: world.now },
  });
  // The certificate of what was once public stays.
  expect((await publicCertificate(context, made)).release_id).toBe(made);
  expect(await problemOf(() => publishDirectly(context, anna, made))).toBe('KV-R11');
});

test('the only release withdrawn leaves nothing to serve', async () => {
  const { context } = world;
  await take(anna, { action: 'withdrawn', note: 'Fejl' }, old);
  expect(await served()).toBeUndefined();
  expect(await problemOf(() => context.desk.open())).toBe('KV-A8');
});

test('one that corrects another withdraws it with the same public note', async () => {
  const { context } = world;
  await signed();
  await take(anna, publish);
  const better = await buildHeld(context, 'rettet');
  await signed(better);
  await take(anna, { action: 'published', note: 'Herning er rettet', corrects: made }, better);
  expect(await served()).toBe(better);
  const [entry] = (await releaseCalendar(context)).entries.filter(({ release }) => release === made);
  expect(entry).toMatchObject({ state: 'withdrawn', note: 'Herning er rettet' });
  expect((await listPublicReleases(context)).map(({ manifest }) => manifest.id).sort()).toEqual([old, better].sort());
});

test('a changed release is neither signed for an hour nor published', async () => {
  await signed();
  await writeFile(join(world.context.dataDir, 'releases', made, 'places.json'), '{}');
  expect(await problemOf(() => take(anna, { action: 'embargo', until: '2026-12-01', note: '' }))).toBe('KV-U2');
  expect(await problemOf(() => take(anna, publish))).toBe('KV-U2');
  expect(await served()).toBe(old);
});

test('of two who take a step in the same moment only one does', async () => {
  await take(anna, preview);
  const { last } = await progressOfRelease(world.context.state, made);
  const step = { release: made, action: 'signed' as const, at: world.now, by: bo.id, name: bo.name, note: '' };
  const both = await Promise.all([1, 2].map(() => world.context.state.addReleaseStep(step, last)));
  expect(both.filter((number) => number !== undefined)).toHaveLength(1);
  expect(await problemOf(() => take(bo, sign))).toBe('KV-R5');
});

test('what a killed process began is ended by whoever settles next', async () => {
  const { context } = world;
  await signed();
  const { last } = await progressOfRelease(context.state, made);
  const step = { release: made, action: 'published' as const, at: world.now, by: anna.id, name: anna.name, note: '' };
  await context.state.addReleaseStep(step, last);
  expect(await served()).toBe(old);
  await settleReleases(context);
  expect(await served()).toBe(made);
});

test('the comparison is for those who take releases to the shelf, and is of the public one before', async () => {
  const { context } = world;
  expect(await problemOf(() => compareWithLast(context, publicReader, made))).toBe('KV-A1');
  const { content } = await compareWithLast(context, anna, made);
  expect(content).toMatchObject({ after: made, before: old, cellsFound: 0 });
  expect(content.tables.map(({ table, changed }) => [table, changed])).toEqual([
    ['T01', 0],
    ['T02', 0],
  ]);
  expect((await compareWithLast(context, anna, old)).content.before).toBeUndefined();
});

test('a build is followed, and stops when somebody asks', async () => {
  const { context } = world;
  const stopped = followBuild(context, anna, {}, async ({ progress, signal }) => {
    progress('protect', 3, 10);
    await stopBuild(context, anna);
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    return 'never';
  });
  await expect(stopped).rejects.toThrow('stopped');
  const [run] = await followedBuilds(context);
  expect(run).toMatchObject({
    by: 'cli:anna',
    stage: 'protect',
    done: 3,
    total: 10,
    outcome: 'failed',
    stopAsked: true,
  });
  expect(await problemOf(() => stopBuild(context, anna))).toBe('KV-R16');
  expect(await followBuild(context, anna, {}, async () => made)).toBe(made);
  expect((await listUpdates(context, anna)).builds.map(({ outcome }) => outcome).sort()).toEqual(['done', 'failed']);
});

test('days on which data are expected stand in the calendar until they are gone', async () => {
  const { context } = world;
  expect(await problemOf(() => planDate(context, publicReader, { day: '2027-04-01', title: 'T' }))).toBe('KV-A1');
  expect(await problemOf(() => planDate(context, anna, { day: '1. april', title: 'T' }))).toBe('KV-R13');
  const id = await planDate(context, anna, { day: '2027-04-01', title: 'Beboertabeller 2027' });
  expect((await releaseCalendar(context)).planned).toEqual([{ id, day: '2027-04-01', title: 'Beboertabeller 2027' }]);
  await unplanDate(context, anna, id);
  expect(await problemOf(() => unplanDate(context, anna, id))).toBe('KV-R17');
});

test('the installation chooses whether builds are held', async () => {
  const { context } = world;
  expect(await shelfPolicy(context)).toBe('direct');
  expect(await problemOf(() => chooseShelfPolicy(context, publicReader, 'signed'))).toBe('KV-A1');
  await chooseShelfPolicy(context, anna, 'signed');
  expect(await shelfPolicy(context)).toBe('signed');
});
