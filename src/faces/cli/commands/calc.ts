import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import type { CalcJob } from './calc-job.ts';

/** Every calculation, loaded when it is used. A new one is a file, a line here and its options below. */
const jobs: Readonly<Record<string, () => Promise<CalcJob>>> = {
  protect: async () => (await import('./calc-protect.ts')).calcProtect,
  suppress: async () => (await import('./calc-suppress.ts')).calcSuppress,
  audit: async () => (await import('./calc-audit.ts')).calcAudit,
};

const usage = [
  'protect --leaves L.csv --units U.csv --base 5 [--groupings mun] [--seed HEX] --out P.csv',
  'suppress --leaves L.csv --units U.csv --max 4 [--groupings mun[,org,plan]] [--singletons] [--bounds 3] --out S.csv',
  'audit --leaves L.csv --units U.csv --pattern S.csv [--groupings mun[,org,plan]] [--stage a|b] [--max 4] [--zeros hidden] [--json]',
].join(' | ');

/** Disclosure control on one's own leaves, with neither vault nor release. */
export const calc: Command = {
  name: 'calc',
  usage: { da: usage, en: usage },
  about: {
    da: 'Beskytter en tabel i egne filer ved afrunding eller skjulte celler, eller efterprøver, hvad der kan regnes ud.',
    en: 'Protects a table in your own files by rounding or hidden cells, or checks what can be computed from it.',
  },
  options: {
    leaves: { type: 'string' },
    units: { type: 'string' },
    groupings: { type: 'string' },
    out: { type: 'string' },
    base: { type: 'string' },
    seed: { type: 'string' },
    max: { type: 'string' },
    singletons: { type: 'boolean' },
    bounds: { type: 'string' },
    pattern: { type: 'string' },
    stage: { type: 'string' },
    zeros: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (invocation) => {
    const [name = ''] = invocation.words;
    const load = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (!load) {
      throw new UsageError(new Problem('KV-A10', { command: `calc ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return await (await load())(invocation);
  },
};
