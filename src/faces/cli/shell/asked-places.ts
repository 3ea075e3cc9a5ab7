import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { CommandOptions, Invocation } from './command.ts';
import { UsageError } from './usage-error.ts';

const kinds = {
  afdeling: 'afd',
  plan: 'plan',
  organisation: 'org',
  omraade: 'omr',
  kommune: 'kom',
  region: 'reg',
} as const;

/** Options that name places, the same for every command that shows figures. */
export const placeOptions: CommandOptions = {
  afdeling: { type: 'string', multiple: true },
  plan: { type: 'string', multiple: true },
  organisation: { type: 'string', multiple: true },
  omraade: { type: 'string', multiple: true },
  kommune: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  land: { type: 'boolean' },
  sted: { type: 'string', multiple: true },
};

/** Help for them. */
export const placeUsage =
  '--afdeling 0045-08501 | --organisation 0045 | --plan 5123.2019-2026 | --omraade <objekt_id> | --kommune 657 | --region 082 | --land | --sted kom:657,-afd:0045-08501';

/** Options that say which release is asked, and whether places are those of today (`nu`) or of each year (`dengang`). */
export const readingOptions: CommandOptions = { laesning: { type: 'string' }, udgave: { type: 'string' } };

/** Help for them. */
export const readingUsage = '[--laesning nu|dengang] [--udgave r_…]';

/** Options of a question with periods and comparators; `sml` in the words of addresses, `compare` in English. */
export const questionOptions: CommandOptions = {
  ...readingOptions,
  periode: { type: 'string' },
  sml: { type: 'string' },
  compare: { type: 'string' },
};

/** Help for them. */
export const questionUsage = {
  da: `[--periode seneste:10] [--sml (--compare) kom,land,tvillinger] ${readingUsage}`,
  en: `[--periode seneste:10] [--compare (--sml) kom,land,tvillinger] ${readingUsage}`,
};

/** The places named, as one selection in link form: several are added up. @throws UsageError when none was named */
export function askedPlaces(invocation: Invocation): string {
  const named = Object.entries(kinds).flatMap(([option, kind]) =>
    invocation
      .values(option)
      .flatMap((value) => value.split(','))
      .map((key) => `${kind}:${key.trim()}`),
  );
  const all = [...named, ...(invocation.flag('land') ? ['land:000'] : []), ...invocation.values('sted')];
  if (all.length > 0) return all.join(',');
  const place = { da: 'et sted', en: 'a place' }[invocation.terminal.lang];
  const command = ['kvarter', invocation.command, ...invocation.words].join(' ');
  throw new UsageError(new Problem('KV-A12', { command, missing: `${place}: ${placeUsage}` }));
}
