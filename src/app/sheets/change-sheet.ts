import { danishMorning } from '../../domain/kernel/danish-morning.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readTypedDay } from '../../domain/kernel/typed-day.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { SheetEdition, SheetEvent, SheetState, SheetTexts } from '../../domain/model/sheet-edition.ts';
import { faultsOf, type TextFault } from '../../engines/reports/sheets/sheet-texts.ts';
import { demandProof } from '../access/demand-proof.ts';
import { mayApproveSheet, mayWriteSheet } from '../access/may-publish-sheets.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { kommuneDefinition, openKommuneSheets, requirePublishable } from './kommune-sheets.ts';
import { definitionOfEdition, hashOfSheet } from './published-sheet.ts';
import { editionName } from './sheet-editions.ts';

/** One step of an edition on its way: what is done, and what it needs. */
export type SheetStep =
  | { readonly kind: 'begynd'; readonly kommune: string; readonly reason: string }
  | { readonly kind: 'tekster'; readonly edition: string; readonly texts: SheetTexts }
  | { readonly kind: 'indsend'; readonly edition: string }
  | { readonly kind: 'send-tilbage' | 'traek'; readonly edition: string; readonly reason: string }
  | { readonly kind: 'godkend'; readonly edition: string; readonly day: string };

const { id: kind } = kommuneDefinition;

/**
 * Takes a step. Writers begin, word and send to approval; another person approves for a day, sends back or withdraws.
 * @throws Problem KV-W16 for a reader who may not, KV-W5 … KV-W14 on what cannot be done as asked
 */
export async function changeSheet(context: AppContext, reader: Reader, step: SheetStep): Promise<SheetEdition> {
  if (step.kind === 'begynd') return await beginSheet(context, reader, step.kommune, step.reason);
  const [, place = ''] = step.edition.split('-');
  const editions = await context.state.sheetEditions(kind, place);
  const edition = editions.find(({ id }) => id === step.edition);
  if (!edition) throw new Problem('KV-W5', { place: step.edition });
  if (step.kind === 'godkend' || step.kind === 'traek') demandProof(reader, context.clock(), publishSheets);
  switch (step.kind) {
    case 'tekster':
      return await wordSheet(context, reader, edition, step.texts);
    case 'indsend':
      return await sendSheet(context, reader, edition);
    case 'godkend':
      return await approveSheet(context, reader, edition, step.day);
    case 'send-tilbage':
    case 'traek':
      return await stopSheet(context, reader, edition, step);
  }
}

const publishSheets = { da: 'udgive eller trække faktaark', en: 'publish or withdraw fact sheets' };

/** Approves every sheet that waits for it and that the reader may approve. Answers how many. @throws as changeSheet */
export async function approveWaiting(context: AppContext, reader: Reader, day: string): Promise<number> {
  const waiting = (await context.state.sheetEditions(kind)).filter(({ state }) => state === 'til-godkendelse');
  const today = context.clock().slice(0, 10);
  const own = waiting.filter(({ place, writers }) => mayApproveSheet(reader, place, writers, today).allowed);
  if (own.length === 0) throw new Problem('KV-W5', { place: 'til-godkendelse' });
  demandProof(reader, context.clock(), publishSheets);
  for (const edition of own) await approveSheet(context, reader, edition, day);
  return own.length;
}

async function beginSheet(context: AppContext, reader: Reader, kommune: string, reason: string): Promise<SheetEdition> {
  await demand(context, reader, `${kind}-${kommune}`, (today) => mayWriteSheet(reader, kommune, today));
  const sheets = await openKommuneSheets(context, reader, { object: `${kind}-${kommune}` });
  requirePublishable(sheets.sheet(kommune, 'da').content);
  const { id: release, edition: year } = sheets.release.manifest;
  const editions = await context.state.sheetEditions(kind, kommune);
  const last = editions.at(-1);
  const open = editions.find(({ state }) => state === 'kladde' || state === 'til-godkendelse');
  if (open) throw new Problem('KV-W8', { edition: editionName(open), state: open.state });
  const correction = editions.filter((one) => one.year === year).length;
  const name = editionName({ year, correction });
  if (correction > 0 && reason.trim() === '') throw new Problem('KV-W14', { edition: name });
  const edition: SheetEdition = {
    ...{ id: `${kind}-${kommune}-${name}`, kind, place: kommune, year, correction, release, state: 'kladde' },
    ...{ texts: last?.texts ?? {}, versions: {}, writers: [reader.id], reason: reason.trim() },
    changedAt: context.clock(),
  };
  await context.state.beginSheets([edition], [eventOf(context, reader, edition, 'begyndt', reason.trim())]);
  return edition;
}

async function wordSheet(context: AppContext, reader: Reader, edition: SheetEdition, texts: SheetTexts) {
  await demand(context, reader, edition.id, (today) => mayWriteSheet(reader, edition.place, today));
  const [fault] = faultsOf(kommuneDefinition, texts);
  if (fault) throw problemOf(fault);
  const writers = [...new Set([...edition.writers, reader.id])];
  return await step(context, reader, edition, { ...edition, texts, writers }, ['kladde'], 'tekster');
}

function problemOf(fault: TextFault): Problem {
  const { block } = fault;
  switch (fault.kind) {
    case 'slots':
      return new Problem('KV-W6', { block, wanted: fault.wanted });
    case 'digits':
      return new Problem('KV-W7', { block, found: fault.found });
    case 'length':
      return new Problem('KV-W13', { block, most: fault.most });
    case 'unknown-block':
      return new Problem('KV-W13', { block, most: 0 });
  }
}

async function sendSheet(context: AppContext, reader: Reader, edition: SheetEdition): Promise<SheetEdition> {
  await demand(context, reader, edition.id, (today) => mayWriteSheet(reader, edition.place, today));
  const sheets = await sheetsOf(context, reader, edition);
  const hash = hashOfSheet(sheets, edition.place, edition.texts);
  const writers = [...new Set([...edition.writers, reader.id])];
  const sent = { ...edition, state: 'til-godkendelse', hash, writers } as const;
  return await step(context, reader, edition, sent, ['kladde'], 'indsendt');
}

async function approveSheet(context: AppContext, reader: Reader, edition: SheetEdition, day: string) {
  const { place, writers } = edition;
  await demand(context, reader, edition.id, (today) => mayApproveSheet(reader, place, writers, today));
  const today = context.clock().slice(0, 10);
  const publicDay = readTypedDay(day) ?? '';
  const publicFrom = danishMorning(publicDay);
  if (publicFrom === undefined || publicDay < today) throw new Problem('KV-W9', { found: day, today });
  const sheets = await sheetsOf(context, reader, edition);
  const definition = definitionOfEdition(sheets, edition);
  if (edition.state === 'til-godkendelse' && !definition)
    throw new Problem('KV-W10', { edition: editionName(edition) });
  const { figures } = sheets.sheet(place, 'da', { texts: edition.texts, ...(definition && { definition }) }).content;
  const versions = Object.fromEntries(figures.map(({ id, version }) => [id, version]));
  const approved = { ...edition, state: 'godkendt', publicFrom, versions } as const;
  return await step(context, reader, edition, approved, ['til-godkendelse'], 'godkendt', day);
}

async function stopSheet(
  context: AppContext,
  reader: Reader,
  edition: SheetEdition,
  { kind: how, reason }: Extract<SheetStep, { readonly reason: string; readonly edition: string }>,
): Promise<SheetEdition> {
  // Whoever wrote in a sheet may take it back, as may who approves.
  const { place } = edition;
  await demand(context, reader, edition.id, (today) => {
    const approves = mayApproveSheet(reader, place, [], today);
    return approves.allowed ? approves : mayWriteSheet(reader, place, today);
  });
  if (reason.trim() === '') throw new Problem('KV-W14', { edition: editionName(edition) });
  const said = { ...edition, reason: reason.trim() };
  if (how === 'traek')
    return await step(context, reader, edition, { ...said, state: 'trukket' }, ['godkendt'], 'trukket', said.reason);
  // A correction keeps the reason its readers are told; why it was sent back stands in the log.
  const back = { ...edition, state: 'kladde' } as const;
  return await step(context, reader, edition, back, ['til-godkendelse'], 'sendt-tilbage', said.reason);
}

async function sheetsOf(context: AppContext, reader: Reader, edition: SheetEdition) {
  const sheets = await openKommuneSheets(context, reader, { object: edition.id, udgave: edition.release });
  if (sheets.release.manifest.id === edition.release) return sheets;
  throw new Problem('KV-W11', { edition: editionName(edition), release: edition.release });
}

async function step(
  context: AppContext,
  reader: Reader,
  before: SheetEdition,
  after: SheetEdition,
  from: readonly SheetState[],
  action: SheetEvent['action'],
  note = '',
): Promise<SheetEdition> {
  const refused = new Problem('KV-W8', { edition: editionName(before), state: before.state });
  if (!from.includes(before.state)) throw refused;
  const changed = { ...after, changedAt: context.clock() };
  const since = { state: before.state, since: before.changedAt };
  const done = await context.state.changeSheet(changed, since, eventOf(context, reader, changed, action, note));
  if (!done) throw refused;
  return changed;
}

function eventOf(
  context: AppContext,
  reader: Reader,
  { id, hash }: SheetEdition,
  action: SheetEvent['action'],
  note: string,
): SheetEvent {
  const who = { by: reader.id, byName: reader.name };
  return { edition: id, at: context.clock(), ...who, action, ...(hash === undefined ? {} : { hash }), note };
}

async function demand(
  context: AppContext,
  reader: Reader,
  object: string,
  judge: (today: string) => AccessVerdict,
): Promise<void> {
  const verdict = judge(context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'sheet-edition', object }, verdict);
  if (!verdict.allowed) throw new Problem('KV-W16', { reason: verdict.reason });
}
