import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dataManager, sheetEditor } from '../../../src/app/access/demo-personas.ts';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { approveWaiting, changeSheet } from '../../../src/app/sheets/change-sheet.ts';
import { publishDemoSheets } from '../../../src/app/sheets/publish-demo-sheets.ts';
import { hashOfSheet, openPublishedSheet } from '../../../src/app/sheets/published-sheet.ts';
import { openDeskSheet, openSheetDesk } from '../../../src/app/sheets/sheet-desk.ts';
import { earlierSheets } from '../../../src/domain/definitions/factsheets/index.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { Reader } from '../../../src/domain/model/access.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { openTestServer, type TestServer, writeRelease } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { smallSector } from '../small-sector.ts';
import { herningReferences } from './herning-references.ts';

let app: TestServer;
let now: string;
let context: AppContext;
beforeAll(async () => {
  app = await openTestServer({ ...smallSector(), references: herningReferences(2026) });
});
afterAll(async () => await app.close());
beforeEach(async () => {
  now = '2026-11-21T10:00:00.000Z';
  context = { ...app.context, state: await openState(':memory:'), clock: () => now };
});
afterEach(async () => await context.state.close());

const [editor, approver] = [sheetEditor.reader, dataManager.reader];
const other: Reader = { ...approver, id: 'anden-godkender' };
const published = (udgave?: string) => openPublishedSheet(context, publicReader, '657', udgave);
const lead = async () => {
  const { sheets, asked } = await published();
  const block = sheets.sheet('657', 'da', asked('da')).content.blocks.find(({ id }) => id === 'B10a');
  return block && 'text' in block ? block.text : undefined;
};
const begin = (reason = '') => changeSheet(context, editor, { kind: 'begynd', kommune: '657', reason });
const send = (edition: string) => changeSheet(context, editor, { kind: 'indsend', edition });
const approve = (edition: string, day = '2026-11-21', who = approver) =>
  changeSheet(context, who, { kind: 'godkend', edition, day });
const first = async () => {
  const { id } = await begin();
  await send(id);
  await approve(id);
  return id;
};

describe('from draft to public', () => {
  test('nothing is public before it was approved and its day has come', async () => {
    const { id } = await begin();
    expect(await problemOf(published)).toBe('KV-W12');
    now = '2026-11-21T10:01:00.000Z';
    await send(id);
    expect(await problemOf(published)).toBe('KV-W12');
    const approved = await approve(id, '2026-12-01');
    expect(approved.publicFrom).toBe('2026-12-01T07:00:00.000Z');
    now = '2026-12-01T06:59:59.000Z';
    expect(await problemOf(published)).toBe('KV-W12');
    now = '2026-12-01T07:00:00.000Z';
    expect((await published()).edition.id).toBe('kommune-657-2026');
    const { events } = await openDeskSheet(context, approver, '657', 'da');
    expect(events.map(({ action, by }) => `${action} ${by}`)).toEqual([
      'begyndt redaktoer',
      'indsendt redaktoer',
      'godkendt dataansvarlig',
    ]);
    expect(new Set(events.slice(1).map(({ hash }) => hash)).size).toBe(1);
  });

  test('whoever wrote in it may not approve it; others without the role may not either', async () => {
    const both: Reader = { ...editor, rights: [...editor.rights, ...approver.rights] };
    const { id } = await changeSheet(context, both, { kind: 'begynd', kommune: '657', reason: '' });
    await changeSheet(context, both, { kind: 'indsend', edition: id });
    expect(await problemOf(() => approve(id, '2026-11-21', both))).toBe('KV-W16');
    expect(await problemOf(() => approve(id, '2026-11-21', editor))).toBe('KV-W16');
    expect(await problemOf(() => approve(id, '2026-11-21', publicReader))).toBe('KV-W16');
    expect(await problemOf(() => openSheetDesk(context, publicReader))).toBe('KV-W16');
    expect((await approve(id, '2026-11-21', localInstallation)).state).toBe('godkendt');
  });

  test('a right to another kommune is none to this one', async () => {
    const rights = [{ role: 'redaktoer', restrictions: [{ kind: 'kommune', code: '661' }], grantedBy: 'x' }] as const;
    const elsewhere: Reader = { ...editor, rights };
    const asked = () => changeSheet(context, elsewhere, { kind: 'begynd', kommune: '657', reason: '' });
    expect(await problemOf(asked)).toBe('KV-W16');
  });

  test('days that are past or none are refused', async () => {
    const { id } = await begin();
    await send(id);
    for (const day of ['2026-11-20', '2026-02-30', 'i morgen', ''])
      expect(await problemOf(() => approve(id, day))).toBe('KV-W9');
  });

  test('steps out of order are refused, and of two who approve at once one is', async () => {
    const { id } = await begin();
    expect(await problemOf(() => approve(id))).toBe('KV-W8');
    expect(await problemOf(() => begin())).toBe('KV-W8');
    await send(id);
    const results = await Promise.allSettled([approve(id), approve(id, '2026-11-22', other)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(() => changeSheet(context, editor, { kind: 'indsend', edition: 'kommune-657-1999' }))).toBe(
      'KV-W5',
    );
  });
});

describe('words of the definition', () => {
  const inEnglish = async () => {
    const { sheets, asked } = await published();
    return sheets.sheet('657', 'en', asked('en')).content;
  };

  test('what was approved in an earlier version stays public in it; what is begun now has the words of today', async () => {
    await first();
    expect((await inEnglish()).title).toBe('Social housing in Herning Kommune');
    const { sheets, edition } = await published();
    const [version1] = earlierSheets;
    const early = { ...edition, correction: 1, id: 'kommune-657-2026.1' };
    const hash = hashOfSheet(sheets, '657', {}, version1);
    expect(hash).not.toBe(edition.hash);
    await context.state.beginSheets([{ ...early, hash }], []);
    const shown = await inEnglish();
    expect(shown).toMatchObject({ version: '1', title: 'Almene housing in Herning Kommune' });
    // A sheet that is neither is not what was approved.
    await context.state.beginSheets([{ ...early, correction: 2, id: 'kommune-657-2026.2', hash: 'f'.repeat(64) }], []);
    expect(await problemOf(published)).toBe('KV-W10');
  });

  test('what was sent in an earlier version is seen and approved in it', async () => {
    const { id } = await begin();
    await send(id);
    const [edition] = await context.state.sheetEditions('kommune', '657');
    const { sheets } = await openDeskSheet(context, approver, '657', 'en');
    const hash = hashOfSheet(sheets, '657', {}, earlierSheets[0]);
    const since = { state: 'til-godkendelse', since: edition?.changedAt ?? '' } as const;
    const event = {
      edition: id,
      at: now,
      by: 'x',
      byName: { da: 'x', en: 'x' },
      action: 'indsendt',
      note: '',
    } as const;
    if (edition) await context.state.changeSheet({ ...edition, hash }, since, event);
    expect((await openDeskSheet(context, approver, '657', 'en')).sheet.content.version).toBe('1');
    await approve(id);
    expect((await inEnglish()).version).toBe('1');
  });
});

describe('texts', () => {
  const word = (edition: string, da: string, en = 'The kommune may allocate every fourth vacant home (§ 59).') =>
    changeSheet(context, editor, { kind: 'tekster', edition, texts: { B10a: { da, en } } });

  test('are worded otherwise; figures are not typed and slots stay', async () => {
    const { id } = await begin();
    await word(id, 'Kommunen anviser hver fjerde ledige bolig (almenboligloven § 59).');
    await send(id);
    await approve(id);
    expect(await lead()).toBe('Kommunen anviser hver fjerde ledige bolig (almenboligloven § 59).');
  });

  test.each([
    ['KV-W7', { B10a: { da: 'Kommunen anviser 25 pct.', en: 'x' } }],
    ['KV-W6', { B6b: { da: 'Mange flytter.', en: 'Many move.' } }],
    ['KV-W6', { B6b: { da: '{F09} flytter {F08.year} {F08}.', en: '{F08} {F08.year}' } }],
    ['KV-W13', { B10a: { da: ' ', en: ' ' } }],
    ['KV-W13', { B1: { da: 'Ny titel', en: 'New title' } }],
    ['KV-W13', { B3: { da: 'Tabel', en: 'Table' } }],
  ])('%s', async (code, texts) => {
    const { id } = await begin();
    const wording = () => changeSheet(context, editor, { kind: 'tekster', edition: id, texts });
    expect(await problemOf(wording)).toBe(code);
  });

  test('are not changed once sent', async () => {
    const { id } = await begin();
    await send(id);
    expect(await problemOf(() => word(id, 'Andet (§ 59).'))).toBe('KV-W8');
    await changeSheet(context, approver, { kind: 'send-tilbage', edition: id, reason: 'Skriv tydeligere.' });
    expect((await word(id, 'Andet (§ 59).')).state).toBe('kladde');
  });
});

describe('after publication', () => {
  test('a correction needs a reason, is told on the sheet, and the first one stays at its own address', async () => {
    await first();
    expect(await problemOf(() => begin())).toBe('KV-W14');
    now = '2026-11-22T10:00:00.000Z';
    const { id } = await begin('Fejl i huslejen.');
    expect(id).toBe('kommune-657-2026.1');
    await send(id);
    await approve(id, '2026-11-22');
    const newest = await published();
    expect(newest.asked('da')).toMatchObject({
      edition: '2026.1',
      remark: 'Rettet 22. november 2026: Fejl i huslejen.',
    });
    expect(newest.others).toEqual(['2026']);
    expect((await published('2026')).edition.id).toBe('kommune-657-2026');
  });

  test('a withdrawn one is gone with its reason', async () => {
    const id = await first();
    await changeSheet(context, approver, { kind: 'traek', edition: id, reason: 'Tallene er forkerte.' });
    const told = await published().catch((error: unknown) => (error instanceof Problem ? error.sentence('da') : ''));
    expect(told).toContain('udgave 2026, er trukket tilbage: Tallene er forkerte.');
  });

  test('a release that is gone, and a sheet that is not what was approved, are told', async () => {
    const id = await first();
    const [edition] = await context.state.sheetEditions('kommune', '657');
    if (!edition) throw new Error(id);
    const event = {
      edition: id,
      at: now,
      by: 'x',
      byName: { da: 'x', en: 'x' },
      action: 'godkendt',
      note: '',
    } as const;
    const from = { state: edition.state, since: edition.changedAt };
    await context.state.changeSheet({ ...edition, hash: 'andet' }, from, event);
    expect(await problemOf(published)).toBe('KV-W10');
    await context.state.changeSheet({ ...edition, release: 'r_0000' }, from, event);
    expect(await problemOf(published)).toBe('KV-W11');
  });
});

test('the demo publishes every sheet that has figures enough, once', async () => {
  expect(await publishDemoSheets(context, editor, approver)).toBe(1);
  expect(await publishDemoSheets(context, editor, approver)).toBe(0);
  expect((await published()).edition).toMatchObject({ state: 'godkendt', writers: ['redaktoer'] });
});

test('all that wait are approved together', async () => {
  const { id } = await begin();
  expect(await problemOf(() => approveWaiting(context, approver, '2026-11-21'))).toBe('KV-W5');
  await send(id);
  expect(await approveWaiting(context, approver, '2026-11-21')).toBe(1);
  expect((await published()).edition.id).toBe(id);
});

// Last, since the release that is served is another afterwards.
test('a new release does not change what is public; the desk says one is ready and what it changes', async () => {
  await first();
  const later = herningReferences(2026).map((one) => (one.key === 'bestand.almen.F' ? { ...one, value: 9_000 } : one));
  await writeRelease(app.context, { ...smallSector(), references: later });
  await context.desk.refresh();
  const { sheets, asked } = await published();
  const table = sheets.sheet('657', 'da', asked('da')).content.blocks.find(({ id }) => id === 'B3');
  expect(table).toMatchObject({ rows: [{}, { cell: '6.355' }, {}] });
  expect((await openSheetDesk(context, editor)).rows.find(({ code }) => code === '657')?.isBehind).toBe(true);
  await begin('Nye tal.');
  const desk = await openDeskSheet(context, editor, '657', 'da');
  const change = desk.changes.content.find(({ id }) => id === 'F03');
  expect(change).toMatchObject({ last: '6.355', now: '9.000', difference: '+2.645', large: true });
  expect(desk.since).toBe('2026');
});
