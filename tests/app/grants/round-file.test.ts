import { constants, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decidePlace } from '../../../src/app/grants/decide-round.ts';
import { openRound } from '../../../src/app/grants/handle-round.ts';
import { openRoundFile, verifyRound } from '../../../src/app/grants/round-file.ts';
import type { GrantRound } from '../../../src/domain/model/grant-round.ts';
import type { TestServer } from '../../api/open-test-server.ts';
import { openPdf } from '../../storage/typst/open-pdf.ts';
import { problemOf } from '../../world/problem-of.ts';
import { officer, openGrantServer, reason } from './grant-sector.ts';

let served: TestServer;
let round: GrantRound;
beforeAll(async () => {
  served = await openGrantServer();
  const settings = { frame: '3000000', cutOff: '0.4' };
  round = await openRound(served.context, officer, { name: 'Runde 2026', settings, reason });
  const wish = { unit: 'omr:o5', field: 'class', value: 'K4', reason, after: round.log.length } as const;
  round = await decidePlace(served.context, officer, round.id, wish);
});
afterAll(() => served.close());

const bytes = async (form: string): Promise<Buffer> =>
  Buffer.from(await (await openRoundFile(served.context, officer, round.id, { form })).write('da'));

// Every stream of a PDF that holds text, unpacked.
function streamsOf(pdf: Buffer): readonly string[] {
  const starts = [...pdf.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => index + word.length);
  return starts.flatMap((at) => {
    try {
      return [inflateSync(pdf.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }).toString()];
    } catch {
      return [];
    }
  });
}

it('is the same bytes each time it is written, in every format', async () => {
  for (const form of ['json', 'xlsx', 'pdf']) {
    expect((await bytes(form)).equals(await bytes(form)), form).toBe(true);
  }
});

it('holds inputs, decisions, places and log as JSON', async () => {
  const record = JSON.parse((await bytes('json')).toString());
  expect(record).toMatchObject({ format: 'kvarter-grant-round/1', round: '2026-1', version: 1, stage: 'udkast' });
  expect(record.decisions).toEqual([{ unit: 'omr:o5', class: 'K4', reason }]);
  expect(record.log.map(({ step }: { step: { do: string } }) => step.do)).toEqual(['open', 'decide']);
  expect(record.allocation.granted + record.allocation.left).toBe(3_000_000);
});

it('is printed for archives with the JSON inside, tagged and in Danish', async () => {
  const { objects } = openPdf(await bytes('pdf'));
  const wanted = [
    /<pdfaid:part>3<\/pdfaid:part>/,
    /<pdfaid:conformance>A<\/pdfaid:conformance>/,
    /\/AFRelationship\s*\/Data/,
    /runde-2026-1-v1\.json/,
    /\/Lang\s*\(da-DK\)/,
  ];
  expect(wanted.filter((one) => !one.test(objects))).toEqual([]);
  expect(streamsOf(await bytes('pdf')).some((text) => text.includes('"format": "kvarter-grant-round/1"'))).toBe(true);
});

it('tells how many persons a place is from each line, beside the margin in per cent', async () => {
  const record = JSON.parse((await bytes('json')).toString());
  // Bøgeparken: 420 of 620 have basic school only, and 60 per cent of them is 372.
  const met = record.persons['omr:o2'].find(({ id }: { id: string }) => id === 'education');
  expect(Math.abs(met.from)).toBeGreaterThan(0);
  expect(Math.abs(met.from)).toBeLessThanOrEqual(Math.abs(420 - 372) + 1);
});

it('has a letter about each place, for archives, with its own data and how to object', async () => {
  const open = (form: string, place: string) =>
    openRoundFile(served.context, officer, round.id, { form, place, version: undefined });
  const { write, name } = await open('pdf', 'omr:o1');
  expect(name).toBe('tilskud-2026-1-v1-omr-o1');
  const pdf = Buffer.from(await write('da'));
  expect(Buffer.from(await (await open('pdf', 'omr:o1')).write('da')).equals(pdf)).toBe(true);
  expect(openPdf(pdf).objects).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
  expect(openPdf(pdf).objects).toMatch(/Udkast til afg.{1,2}relse om tilskud: Birkeparken/);
  const attached = streamsOf(pdf).find((text) => text.includes('"format": "kvarter-grant-letter/1"'));
  expect(attached).toContain('"key": "omr:o1"');
  expect(attached).not.toContain('"key": "omr:o2"');
  expect(await problemOf(() => open('pdf', 'omr:o99'))).toBe('KV-J8');
  expect(await problemOf(() => open('xlsx', 'omr:o1'))).toBe('KV-A5');
});

it('is refused in a form there is none of, or of a version there is none of', async () => {
  const open = (form: string, version?: number) => openRoundFile(served.context, officer, round.id, { form, version });
  expect(await problemOf(() => open('docx'))).toBe('KV-A5');
  expect(await problemOf(() => open('json', 9))).toBe('KV-J2');
});

it('is worked out again by whoever doubts it', async () => {
  const found = await verifyRound(served.context, officer, round.id);
  expect(found.broken).toBeUndefined();
  expect(found.versions).toMatchObject([{ version: 1, same: true }]);
});
