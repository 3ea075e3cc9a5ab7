import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AppContext } from '../context/app-context.ts';
import { settleReleases } from './settle-releases.ts';

/** Watches the hours of releases under embargo in a process that runs on. */
export interface EmbargoHours {
  /**
   * Publishes what has come to its hour.
   * @throws Problem KV-R14 once, when the clock was moved since the process began: then no hour is trusted any more
   */
  settle(): Promise<void>;
}

const trustedMs = 10 * 60_000;
const minuteMs = 60_000;

/**
 * An hour is a promise, so a clock that jumps must not end an embargo: what the clock says has passed is held against
 * what has passed. Slow corrections are no jump.
 * @param elapsed - Milliseconds that have passed, whatever the clock says.
 */
export function embargoHours(context: AppContext, elapsed: () => number = () => performance.now()): EmbargoHours {
  const moment = (): number => Date.parse(context.clock());
  let [wall, passed] = [moment(), elapsed()];
  let told = false;
  return {
    settle: async () => {
      const jumped = moment() - wall - (elapsed() - passed);
      if (Math.abs(jumped) > trustedMs) {
        if (told) return;
        told = true;
        throw new Problem('KV-R14', { minutes: Math.round(jumped / minuteMs) });
      }
      // A clock that drifts a little every day is followed.
      if (!told) [wall, passed] = [moment(), elapsed()];
      await settleReleases(context);
    },
  };
}
