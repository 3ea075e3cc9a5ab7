import { must } from '../../domain/kernel/invariant.ts';
import type { CaseEntry } from '../../domain/model/case-log.ts';
import type { GrantDecision } from '../../domain/model/grant.ts';
import type {
  DecidedField,
  GrantRound,
  MergedPlace,
  RoundInputs,
  RoundLogLine,
  RoundResult,
  RoundStage,
  RoundStep,
} from '../../domain/model/grant-round.ts';
import type { GrantClass, GrantSettings } from '../../domain/model/grant-rules.ts';
import type { LocalMoney } from '../../domain/model/local-money.ts';

interface Standing {
  inputs: RoundInputs;
  settings: GrantSettings;
  stage: RoundStage;
  decisions: Map<string, GrantDecision>;
  merged: readonly MergedPlace[];
  local: ReadonlyMap<string, readonly LocalMoney[]>;
  recommendedBy?: string | undefined;
  result?: RoundResult | undefined;
}

/** Case name of a round in the log. */
export const roundCase = (id: string): string => `runde:${id}`;

/**
 * A version of a round as its log adds up: the newest, or an earlier one as it stood when the next was opened. Undefined
 * where there is no such version.
 */
export function addUpRound(id: string, entries: readonly CaseEntry[], version?: number): GrantRound | undefined {
  let standing: Standing | undefined;
  let number = 0;
  const wanted = version ?? Number.POSITIVE_INFINITY;
  const lines = entries.map(lineOf);
  const versions = lines.filter(({ step }) => step.do === 'open' || step.do === 'reopen').length;
  let until = 0;
  for (const line of lines) {
    const begins = line.step.do === 'open' || line.step.do === 'reopen';
    if (begins && number === wanted) break;
    if (begins) number += 1;
    standing = after(standing, line);
    until = line.number;
  }
  if (!standing || (version !== undefined && number !== version)) return undefined;
  const { recommendedBy, result, ...rest } = standing;
  return {
    id,
    version: number,
    versions,
    ...rest,
    ...(recommendedBy === undefined ? {} : { recommendedBy }),
    ...(result === undefined ? {} : { result }),
    log: lines.slice(0, until),
  };
}

function lineOf({ number, at, by, name, role, content, reason, hash }: CaseEntry): RoundLogLine {
  return { number, at, by, name, role, step: JSON.parse(content) as RoundStep, reason, hash };
}

function after(before: Standing | undefined, { step, by, reason }: RoundLogLine): Standing {
  if (step.do === 'open' || step.do === 'reopen') {
    return {
      inputs: step.inputs,
      settings: step.inputs.settings,
      stage: 'udkast',
      decisions: before?.decisions ?? new Map(),
      merged: before?.merged ?? [],
      local: before?.local ?? new Map(),
    };
  }
  const now = must(before, 'a round that was opened');
  switch (step.do) {
    case 'settings':
      return { ...now, settings: step.after };
    case 'decide':
      return { ...now, decisions: decided(now.decisions, step, reason) };
    case 'local':
      return { ...now, local: confirmed(now.local, step) };
    case 'merge':
      return { ...now, merged: [...now.merged.filter(({ key }) => key !== step.place.key), step.place] };
    case 'split':
      return { ...now, merged: now.merged.filter(({ key }) => key !== step.key) };
    case 'advance':
      return {
        ...now,
        stage: step.to,
        result: step.result,
        recommendedBy: step.to === 'indstillet' ? by : now.recommendedBy,
      };
  }
}

function confirmed(
  before: ReadonlyMap<string, readonly LocalMoney[]>,
  { unit, source, kind, after: value }: Extract<RoundStep, { do: 'local' }>,
): ReadonlyMap<string, readonly LocalMoney[]> {
  const others = (before.get(unit) ?? []).filter((one) => one.source !== source || one.kind !== kind);
  const now = value ? [...others, value] : others;
  const made = new Map(before);
  if (now.length === 0) made.delete(unit);
  else made.set(unit, now);
  return made;
}

function decided(
  before: ReadonlyMap<string, GrantDecision>,
  { unit, field, after: value }: Extract<RoundStep, { do: 'decide' }>,
  reason: string,
): Map<string, GrantDecision> {
  const { [field]: _replaced, ...kept } = before.get(unit) ?? { reason };
  const made = new Map(before);
  if (value === '') {
    const isNothing = Object.keys(kept).every((name) => name === 'reason');
    if (isNothing) made.delete(unit);
    else made.set(unit, { ...kept, reason });
    return made;
  }
  return made.set(unit, { ...kept, ...decisionOf(field, value), reason });
}

function decisionOf(field: DecidedField, value: string): Omit<GrantDecision, 'reason'> {
  if (field === 'class') return { class: value as GrantClass };
  if (field === 'payments') return { payments: value.split(' ').map(Number) };
  return field === 'excluded' ? { excluded: true } : { [field]: Number(value) };
}
