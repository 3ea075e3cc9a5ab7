import type { Progress } from '../../../domain/model/progress.ts';
import type { Terminal } from './terminal.ts';

const width = 24;
const redrawEveryMs = 80;

/** A bar per stage for whoever waits. Without a live terminal each stage is one line when it is done. */
export interface ProgressBar {
  readonly progress: Progress;
  /** Ends the running stage's line. */
  done(): void;
}

/** Draws progress on the terminal; `names` turns stage ids into words. `now` is in milliseconds. */
export function progressBar(
  terminal: Terminal,
  names: (stage: string) => string,
  now: () => number = () => performance.now(),
): ProgressBar {
  let stage: string | undefined;
  let begun = 0;
  let drawn = 0;
  const finish = (): void => {
    if (stage === undefined) return;
    const seconds = ((now() - begun) / 1000).toFixed(1).replace('.', terminal.lang === 'da' ? ',' : '.');
    terminal.say(`${terminal.live ? '\r\u001b[K' : ''}${names(stage)}: ${seconds} s\n`);
    stage = undefined;
  };
  return {
    progress: (name, done, total) => {
      if (name !== stage) {
        finish();
        stage = name;
        begun = now();
        drawn = 0;
      }
      if (!terminal.live || now() - drawn < redrawEveryMs) return;
      drawn = now();
      terminal.say(`\r\u001b[K${bar(total > 0 ? Math.min(done / total, 1) : 0)} ${names(name)}`);
    },
    done: finish,
  };
}

function bar(share: number): string {
  const filled = Math.round(share * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}
