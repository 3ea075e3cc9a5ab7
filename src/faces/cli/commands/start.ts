import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { AppContext } from '../../../app/context/app-context.ts';
import { demandScale } from '../../../demo/make-demo.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { webDir } from '../shell/web-dir.ts';
import { webIsOld } from '../shell/web-is-old.ts';
import { withApp } from '../shell/with-app.ts';
import { stageName } from '../text/stage-names.ts';
import { serveUntilStopped } from './serve.ts';

const usualScale = 'default';
const usage = '[--scale small|default|full] [--port 8080] [--host 127.0.0.1]';

/** What `npm start` runs: makes what is missing (web pages, a synthetic Denmark), then serves. */
export const start: Command = {
  name: 'start',
  usage: { da: usage, en: usage },
  about: {
    da: 'Bygger det, der mangler (første gang et syntetisk Danmark), og starter serveren.',
    en: 'Builds what is missing (the first time a synthetic Denmark) and starts the server.',
  },
  options: { scale: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      demandScale(invocation.value('scale') ?? usualScale);
      await buildWebPages(invocation);
      const failed = await buildFirstRelease(context, invocation);
      return failed === 0 ? await serveUntilStopped(context, invocation) : failed;
    }),
};

async function buildWebPages({ terminal }: Invocation): Promise<void> {
  if (!(await webIsOld(webDir))) return;
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  bar.progress('web', 0, 1);
  const { buildWeb } = await import('../../web/build-web.ts');
  await buildWeb().finally(bar.done);
}

// A scale chooses what is made the first time; what is there already is served as it is.
function keptNote(folder: string): Text {
  return {
    da: `Der er allerede en udgave i ${folder}, så --scale bruges ikke. Vælg en tom mappe med --data for at lave en anden.\n`,
    en: `There is a release in ${folder} already, so --scale is not used. Choose an empty folder with --data to make another.\n`,
  };
}

// In a process of its own: what a build needs of memory is given back before the server starts.
async function buildFirstRelease(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const { lang } = terminal;
  const scale = invocation.value('scale') ?? usualScale;
  if (await context.releases.current()) {
    if (invocation.value('scale') !== undefined) terminal.say(keptNote(invocation.dataDir)[lang]);
    return 0;
  }
  const kvarter = join(import.meta.dirname, '../../../../bin/kvarter.js');
  const args = [kvarter, 'demo', '--build', '--scale', scale, '--data', invocation.dataDir, '--lang', lang];
  if (invocation.state !== undefined) args.push('--state', invocation.state);
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
