import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { endInterrupted, fileOfJob, forgetStale, ownJobs, startZip, stopJob } from '../../src/app/jobs/zip-jobs.ts';
import { formatNamed } from '../../src/app/tables/file-of-tables.ts';
import type { Job } from '../../src/domain/model/job.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeEach(async () => {
  app = await openTestServer();
});
afterEach(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const question = { sted: 'kom:657,kom:661', periode: '', sml: [], laesning: 'nu' as const };
const wish = () => ({ question, format: formatNamed(app.context, 'xlsx'), lang: 'da' as const });
const begin = (format = 'xlsx') =>
  startZip(app.context, localInstallation, { ...wish(), format: formatNamed(app.context, format) }, (_, error) => {
    app.bugs.push(error);
  });
const keptFiles = () => readdir(join(app.context.dataDir, 'jobs')).catch(() => []);
const post = (payload: object, persona: string) =>
  app.server.inject({ method: 'POST', url: '/api/v1/jobs', headers: { 'x-kvarter-persona': persona }, payload });
const remove = (id: string, persona: string) =>
  app.server.inject({ method: 'DELETE', url: `/api/v1/jobs/${id}`, headers: { 'x-kvarter-persona': persona } });
const ended = async (id: string, persona: string) => {
  for (;;) {
    const job = (await app.get(`/api/v1/jobs/${id}`, persona)).json();
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('a zip made in the background', () => {
  test('is begun at once, followed, found again on the page, and fetched: the files of the zip one waits for', async () => {
    const begun = await post({ sted: 'org:0045', form: 'csv' }, 'leder');
    expect(begun.statusCode).toBe(202);
    expect(begun.json()).toMatchObject({ state: 'running', total: 2 });
    const { id } = begun.json();
    expect(await ended(id, 'leder')).toMatchObject({ state: 'done', done: 2, total: 2 });
    const page = (await app.get('/udvalg?sted=org:0045', 'leder', { accept: 'application/json' })).json();
    expect(page.jobs).toMatchObject([{ id, state: 'done', file: 'beboertabeller_hver_org-0045_2026_da.zip' }]);
    const file = await app.get(`/api/v1/jobs/${id}/file`, 'leder');
    expect(file.headers['content-type']).toBe('application/zip');
    expect(file.headers['content-disposition']).toContain('"beboertabeller_hver_org-0045_2026_da.zip"');
    expect(file.headers['cache-control']).toBe('no-store');
    const waited = await app.get('/api/v1/workbook?sted=org:0045&form=csv&hver=1', 'leder');
    expect(unzipSync(file.rawPayload)).toEqual(unzipSync(waited.rawPayload));
    expect(await keptFiles()).toEqual([`${id}.zip`]);
  });
  test("is its owner's only: for another there is no such job, to see, to stop or to fetch", async () => {
    const { id } = (await post({ sted: 'org:0045', form: 'csv' }, 'leder')).json();
    await ended(id, 'leder');
    for (const persona of ['fond', 'analytiker', 'offentlig']) {
      expect((await app.get('/api/v1/jobs', persona)).json()).toEqual({ jobs: [] });
      const answers = await Promise.all([
        app.get(`/api/v1/jobs/${id}`, persona),
        app.get(`/api/v1/jobs/${id}/file`, persona),
        remove(id, persona),
      ]);
      expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
        [1, 2, 3].map(() => [404, 'KV-A17']),
      );
    }
    expect((await app.get(`/api/v1/jobs/${id}/file`, 'leder')).statusCode).toBe(200);
  });
  test.each([
    ['a board takes nothing', 'plan:5123.2019-2026', 'bestyrelse', 403, 'KV-A1'],
    ['the public', 'land:000', 'offentlig', 403, 'KV-A1'],
    ['another organisation', 'org:0101', 'leder', 404, 'KV-A2'],
    ['no such afdeling', 'afd:9999-99999', 'fond', 404, 'KV-Q5'],
  ])('is refused before it begins: %s', async (_, sted, persona, status, code) => {
    const answer = await post({ sted }, persona);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(await app.context.state.staleJobs('9999')).toEqual([]);
  });
  test('forgotten by its owner is gone with its file', async () => {
    const { id } = (await post({ sted: 'org:0045', form: 'csv' }, 'leder')).json();
    await ended(id, 'leder');
    expect((await remove(id, 'leder')).statusCode).toBe(204);
    expect((await app.get(`/api/v1/jobs/${id}/file`, 'leder')).statusCode).toBe(404);
    expect(await keptFiles()).toEqual([]);
  });
  test('begun by a plain form goes back to the page', async () => {
    const answer = await post({ sted: 'org:0045', form: 'csv', next: '/udvalg?sted=org:0045' }, 'leder');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/udvalg?sted=org:0045']);
    await ended((await app.get('/api/v1/jobs', 'leder')).json().jobs[0].id, 'leder');
  });
});

test('a cancelled job stops and leaves no file; meanwhile no other begins', async () => {
  const { job, ended: end } = await begin();
  await expect(begin('csv')).rejects.toMatchObject({ code: 'KV-A16', data: { total: 4 } });
  await stopJob(app.context, localInstallation, job.id);
  await end;
  expect(await ownJobs(app.context, localInstallation)).toMatchObject([{ id: job.id, state: 'cancelled' }]);
  expect(await keptFiles()).toEqual([]);
  await expect(fileOfJob(app.context, localInstallation, job.id)).rejects.toMatchObject({ code: 'KV-A17' });
  await (await begin()).ended;
});

test('the same zip asked for again, at the same moment or later, is the one under way', async () => {
  const [one, other] = await Promise.all([begin(), begin()]);
  const third = await begin();
  expect([other.job.id, third.job.id]).toEqual([one.job.id, one.job.id]);
  await Promise.all([one.ended, other.ended, third.ended]);
  expect(await ownJobs(app.context, localInstallation)).toMatchObject([{ id: one.job.id, state: 'done' }]);
  expect(await keptFiles()).toEqual([`${one.job.id}.zip`]);
  const next = await begin();
  expect(next.job.id).not.toBe(one.job.id);
  await next.ended;
});

test('after a day a job is forgotten with its file', async () => {
  const { job, ended: end } = await begin();
  await end;
  expect((await fileOfJob(app.context, localInstallation, job.id)).name).toMatch(/^beboertabeller_hver_sum-.*\.zip$/);
  const later = { ...app.context, clock: () => '2026-11-22T08:00:00.001Z' };
  expect(await ownJobs(later, localInstallation)).toEqual([]);
  await expect(fileOfJob(later, localInstallation, job.id)).rejects.toMatchObject({ code: 'KV-A17' });
  await forgetStale(later);
  expect([await keptFiles(), await app.context.state.jobs(localInstallation.id)]).toEqual([[], []]);
});

test('what ran when a server stopped is told as not done; what another server still makes goes on', async () => {
  const left: Job = {
    ...{ id: 'left', owner: localInstallation.id, kind: 'zip', file: 'hver.zip', asked: JSON.stringify(question) },
    ...{ state: 'running', done: 1, total: 4, startedAt: app.context.clock() },
  };
  await app.context.state.addJob(left);
  await endInterrupted(app.context);
  expect(await ownJobs(app.context, localInstallation)).toMatchObject([{ id: 'left', state: 'running' }]);
  const laterOn = { ...app.context, clock: () => '2026-11-21T08:00:30.001Z' };
  await app.context.state.addJob({ ...left, id: 'heard', owner: 'fond' });
  await app.context.state.advanceJob('heard', 1, '2026-11-21T08:00:29.000Z');
  await endInterrupted(laterOn);
  expect((await app.context.state.job('fond', 'heard'))?.state).toBe('running');
  expect(await ownJobs(app.context, localInstallation)).toMatchObject([
    { id: 'left', state: 'failed', problem: { da: expect.stringContaining('genstartet') } },
  ]);
});
