// A process of its own that writes by one path until it is killed, and says on standard output what was acknowledged:
// `begun <what>` before a write, `done <what>` when it is kept. What was begun may be there or not; what is done must be.
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { localInstallation, personAtTheMachine } from '../../src/app/access/readers.ts';
import type { AppContext } from '../../src/app/context/app-context.ts';
import { logUse } from '../../src/app/context/log-use.ts';
import { openApp } from '../../src/app/start/open-app.ts';
import { recordBuilt } from '../../src/app/update/record-build.ts';
import { takeStep } from '../../src/app/update/take-step.ts';
import { observationOf } from './kept-observation.ts';

type Write = (context: AppContext, turn: string, argument: string) => Promise<void>;

const anna = personAtTheMachine('anna');
const bo = personAtTheMachine('bo');
const period = '2026';

function tell(word: 'begun' | 'done', what: string): void {
  writeSync(1, `${word} ${what}\n`);
}

async function told(what: string, write: () => Promise<unknown>): Promise<void> {
  tell('begun', what);
  await write();
  tell('done', what);
}

const writes: Readonly<Record<string, Write>> = {
  state: async (context, turn) => {
    const selection = { terms: [{ sign: '+' as const, place: { kind: 'kom' as const, key: '657' } }] };
    const saved = { id: turn, owner: 'fond', name: turn, selection, savedAt: context.clock() };
    await told(`selection ${turn}`, () => context.state.saveSelection(saved));
    await told(`setting ${turn}`, () => context.state.saveSetting('fond', 'kills', turn));
    const step = { at: context.clock(), close: [], open: [observationOf(turn), observationOf(`${turn}-b`)] };
    await told(`observations ${turn}`, () => context.state.keepObservations(step));
    await told(`log ${turn}`, () => logUse(context, anna, { action: 'table', object: turn }, { allowed: true }));
  },
  // One release after another to the shelf, and every second withdrawn: the same content under another hash.
  shelf: async (context, turn) => {
    const served = (await context.releases.list()).at(-1);
    if (!served) throw new Error('no release to copy');
    const {
      manifest: { id: _id, files: _files, format: _format, ...manifest },
      ...content
    } = await context.releases.read(served.id);
    const draft = { ...content, manifest: { ...manifest, dataHash: turn } };
    const { id } = await context.releases.write(draft, (made) => recordBuilt(context, anna, made));
    const step = (who: typeof anna, wish: Parameters<typeof takeStep>[3]) =>
      told(`${wish.action} ${id}`, () => takeStep(context, who, id, wish));
    await step(anna, { action: 'preview', readers: ['fond'], note: '' });
    await step(bo, { action: 'signed', note: '' });
    await step(anna, { action: 'published', note: '' });
    if (Number(turn.at(-1)) % 2 === 1) await step(anna, { action: 'withdrawn', note: 'Prøve' });
  },
  accept: async (context, _turn, folder) => {
    // Each path loads what it needs, so that the others are ready sooner.
    const { acceptFolder } = await import('../../src/app/deliver/handle-deliveries.ts');
    const wish = { reason: 'Prøve', tickOff: 'all' as const };
    await told('delivery', async () => {
      const { outcome } = await acceptFolder({ ...context, vaultKeyFile: 'none' }, localInstallation, folder, wish);
      // Killed a moment after it was stored, the same delivery is there already: as kept as one stored now.
      if (outcome === 'refused') throw new Error(outcome);
    });
    process.exit(0);
  },
  build: async (context) => {
    const { buildFromVault } = await import('../../src/app/update/build-from-vault.ts');
    await told('release', () => buildFromVault(context, localInstallation));
    process.exit(0);
  },
  publish: async (context) => {
    const { publishTables } = await import('../../src/app/publish/publish-tables.ts');
    await told('publication', () => publishTables(context, localInstallation, { period, levels: ['land', 'kom'] }));
    process.exit(0);
  },
};

const [path = '', folder = '', start = '', argument = ''] = process.argv.slice(2);
const write = writes[path];
if (!write) throw new Error(`no such path: ${path}`);
const context = await openApp(folder);
writeSync(1, 'ready\n');
for (let turn = 0; ; turn++) {
  await write(context, `${start}-${turn}`, argument);
  await setImmediate();
}
