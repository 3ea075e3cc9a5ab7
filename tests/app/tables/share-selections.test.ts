import { afterEach, beforeEach, expect, test } from 'vitest';
import { colleaguesSelections, savedSelections, saveSelection } from '../../../src/app/tables/keep-selections.ts';
import type { Reader, Restriction, Role } from '../../../src/domain/model/access.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';

let app: TestServer;
beforeEach(async () => {
  app = await openTestServer();
});
afterEach(async () => {
  await app.close();
});

function reader(id: string, role: Role, restrictions: readonly Restriction[], validTo?: string): Reader {
  const right = { role, restrictions, grantedBy: 'en administrator', ...(validTo === undefined ? {} : { validTo }) };
  return { id, name: { da: `Navn ${id}`, en: `Name ${id}` }, via: 'persona', rights: [right] };
}

const herning: readonly Restriction[] = [{ kind: 'kommune', code: '657' }];
const owner = reader('a', 'analytiker', herning);
const share = (sted = 'afd:0045-00001,afd:0101-00001', shared = true) =>
  saveSelection(app.context, owner, { name: 'Nord og syd', sted, shared });
const seenBy = async (who: Reader) =>
  (await colleaguesSelections(app.context, who)).map(({ name, shared }) => [name, shared?.by.da]);

test("a colleague with the same restriction sees it with its owner's name, whatever the role", async () => {
  await share();
  expect(await seenBy(reader('b', 'laeser', herning))).toEqual([['Nord og syd', 'Navn a']]);
});

test.each([
  ['another kommune', reader('c', 'analytiker', [{ kind: 'kommune', code: '101' }])],
  ['a wider right', reader('c', 'sagsbehandler', [{ kind: 'land' }])],
  ['a narrower right', reader('c', 'analytiker', [...herning, { kind: 'organisation', number: '0045' }])],
  ['a right that has ended', reader('c', 'analytiker', herning, '2026-11-20')],
  ['the same restriction, but a role that sees no figures', reader('c', 'lokaladmin', herning)],
  ['the owner, among their own', owner],
])('is not listed for %s', async (_, who) => {
  await share();
  expect(await seenBy(who)).toEqual([]);
});

test('one kept to oneself is seen by nobody else; saved again without sharing it is taken back', async () => {
  const colleague = reader('b', 'analytiker', herning);
  await share(undefined, false);
  expect(await seenBy(colleague)).toEqual([]);
  await share();
  expect(await seenBy(colleague)).toHaveLength(1);
  await share(undefined, false);
  expect(await seenBy(colleague)).toEqual([]);
  expect(await savedSelections(app.context, owner)).toHaveLength(1);
});

test('sharing gives no access: what the colleague may no longer see is left out', async () => {
  const both = [...herning, { kind: 'kommune', code: '661' } as const];
  const wide = reader('w', 'analytiker', both);
  await saveSelection(app.context, wide, { name: 'To kommuner', sted: 'afd:0101-00002', shared: true });
  expect(await seenBy(reader('b', 'analytiker', [...both].reverse()))).toHaveLength(1);
  const stored = await app.context.state.sharedSelections(await limitsKept('w'));
  // The same row said to be shared inside a right that does not reach it.
  const limits = (await limitsOfHerning()) ?? '';
  for (const row of stored)
    if (row.shared) await app.context.state.saveSelection({ ...row, shared: { ...row.shared, limits } });
  expect(await seenBy(reader('b', 'analytiker', herning))).toEqual([['Nord og syd', 'Navn a']]);
});

async function limitsKept(id: string): Promise<readonly string[]> {
  return (await app.context.state.selections(id)).flatMap(({ shared }) => shared?.limits ?? []);
}

async function limitsOfHerning(): Promise<string | undefined> {
  await share();
  return (await limitsKept('a'))[0];
}
