// A thread beside the work of a guarded process: when the process that guards it is gone, killed or not, this one is dead
// at once, however busy it is, so that a command that was killed does nothing more.
import { Socket } from 'node:net';

/** The pipe from the process that guards this one; nothing is ever said through it. */
const fromGuard = 3;

const line = new Socket({ fd: fromGuard, readable: true, writable: false });
line.on('error', end).on('close', end).resume();

function end() {
  process.kill(process.pid, 'SIGKILL');
}
