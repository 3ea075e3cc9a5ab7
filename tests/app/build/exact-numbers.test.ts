import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from '../../../src/app/build/build-release.ts';
import { openExactTable } from '../../../src/app/exact/open-exact-table.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { readTableQuestion } from '../../../src/app/tables/table-question.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { Reader } from '../../../src/domain/model/access.ts';
import { definitions, fillVault, residents, toolsIn } from './build-world.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-exact-'));
  const tools = await toolsIn(folder);
  await fillVault(tools.vault, true);
  await buildRelease(tools, { definitions, rules: standard, serve: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const readerOf = (id: string, exact: boolean): Reader => ({
  id,
  name: { da: id, en: id },
  via: 'persona',
  rights: [
    {
      role: 'analytiker',
      restrictions: [{ kind: 'kommune', code: '657' }],
      grantedBy: 'prøven',
      ...(exact ? { exact: true } : {}),
    },
  ],
});
const large = 'afd:0002-00001';

async function ask(reader: Reader, table: string, sted: string) {
  const context = await openApp(folder, () => '2026-11-22T10:00:00.000Z');
  try {
    const { answer } = await openExactTable(context, reader, table, readTableQuestion({ sted }, '').question);
    const events = await context.state.events(1);
    const entries = await context.state.ledger(answer.release, 0);
    return { content: answer.content, reader: answer.reader, events, entries };
  } finally {
    await context.state.close();
  }
}

const sentence = 'Det nøjagtige tal kan ikke vises sammen med tal, der allerede er udleveret.';

describe('exact numbers', () => {
  test('are refused without the right, and that is logged', async () => {
    const refused = await ask(readerOf('uden', false), 'T00', large).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ code: 'KV-A1' });
  });

  test('are the true counts of the newest period, for the one who asked', async () => {
    const { content, reader, events, entries } = await ask(readerOf('ejer', true), 'T00', large);
    expect(content.periods.map(({ id }) => id)).toEqual(['2026']);
    expect(content.cells[0]?.[0]?.[0]).toEqual({ kind: 'value', value: residents['0002-00001'] });
    expect(content.notes[0]?.da).toMatch(/^Nøjagtigt tal, kun for dig/);
    expect(reader).toBe('ejer');
    expect(events[0]).toMatchObject({ action: 'exact', reader: 'ejer', allowed: true });
    expect(entries[0]).toMatchObject({ reader: 'ejer', query: `T00 ${large}`, told: true });
  });

  test('of small groups are refused with the sentence, and the protected figure stands instead', async () => {
    const { content, entries } = await ask(readerOf('ejer', true), 'T02', large);
    expect(content.notes.map(({ da }) => da)).toContain(sentence);
    const kinds = content.cells.flatMap((row) => row[0]?.map(({ kind }) => kind) ?? []);
    expect(kinds).toContain('rounded');
    expect(entries.some(({ told }) => !told)).toBe(true);
  });

  test('two users share the ledger, and it stands after a restart', async () => {
    const before = await ask(readerOf('ejer', true), 'T02', large);
    const after = await ask(readerOf('anden', true), 'T02', large);
    expect(after.content.cells).toEqual(before.content.cells);
    expect(new Set(after.entries.map(({ reader }) => reader))).toEqual(new Set(['ejer', 'anden']));
  });
});
