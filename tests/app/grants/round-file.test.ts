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
