import { auditOwnTable, type OwnTableAudit } from '../../../app/calc/audit-own-table.ts';
import { maxFrom } from '../../../app/calc/own-table.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError } from '../shell/usage-error.ts';
import { stageName } from '../text/stage-names.ts';
import { asUsage, needed } from './calc-job.ts';
import { groupingColumns } from './calc-suppress.ts';

/**
 * `kvarter calc audit`: what can be computed from a table with these cells hidden. Ends with 1 when that is a small
 * count, so that a script stops; what was found is printed all the same. With `--json` whoever asked reads the numbers,
 * and 0 says that they are whole.
 */
export function calcAudit(invocation: Invocation): Promise<number> {
  return asUsage(audited(invocation));
}

async function audited(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const max = invocation.value('max');
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const asked = {
    leaves: needed(invocation, 'leaves'),
    units: needed(invocation, 'units'),
    pattern: needed(invocation, 'pattern'),
    groupings: groupingColumns(invocation),
    max: max === undefined ? undefined : maxFrom(max),
    lowerBound: stageIn(invocation) === 'b' ? lowerBoundIn(invocation) : undefined,
  };
  const audit = await auditOwnTable(asked, bar.progress).finally(bar.done);
  const json = invocation.flag('json');
  await terminal.out(json ? asJson(audit) : asText(audit, terminal.lang));
  return !json && recoverableIn(audit).primary > 0 ? 1 : 0;
}

function stageIn(invocation: Invocation): 'a' | 'b' {
  const found = invocation.value('stage') ?? 'a';
  if (found === 'a' || found === 'b') return found;
  throw new UsageError(new Problem('KV-A5', { parameter: '--stage', found, valid: 'a, b' }));
}

/** A hidden count is 1 or more where zeros are published, which is the rule. */
function lowerBoundIn(invocation: Invocation): number {
  const found = invocation.value('zeros') ?? 'shown';
  if (found === 'shown') return 1;
  if (found === 'hidden') return 0;
  throw new UsageError(new Problem('KV-A5', { parameter: '--zeros', found, valid: 'shown, hidden' }));
}

/** Counts an outsider knows. In stage B a count with one feasible whole number is recoverable too. */
function recoverableIn({ bounds, determined, recoverablePrimary, recoverable }: OwnTableAudit) {
  const known = new Set(determined);
  const narrow = bounds?.single.filter((cell) => !known.has(cell)).length ?? 0;
  return { primary: recoverablePrimary + narrow, all: recoverable + narrow };
}

/** Counts only: an audit names no cell. */
function asJson(audit: OwnTableAudit): string {
  const { cells, primary, suppressed, secondary, seconds, relations, rank, bounds } = audit;
  const { primary: recoverablePrimary, all: recoverable } = recoverableIn(audit);
  const certain = recoverablePrimary > 0 ? 0 : null;
  const smallestWidth = bounds ? Math.round(bounds.smallestWidth * 1e6) / 1e6 : certain;
  const asked = { cells, primary, suppressed, secondary, recoverablePrimary, recoverable, smallestWidth, seconds };
  const more = { relations, rank, determined: audit.determined.length, loneContributors: audit.exposed.length };
  const ranges = bounds && {
    lowerBound: bounds.lowerBound,
    programs: bounds.programs,
    belowOne: bounds.pinned.length,
    failing: bounds.failing.length,
  };
  return `${JSON.stringify({ ...asked, ...more, ...ranges }, undefined, 2)}\n`;
}

function asText(audit: OwnTableAudit, lang: Lang): string {
  const { cells, primary, suppressed, recoverablePrimary, recoverable, exposed, bounds } = audit;
  const exact = {
    da:
      `${suppressed} af ${cells} celler er skjult; ${primary} antal er små.\n` +
      `Kan regnes ud: ${recoverable} celler, heraf ${recoverablePrimary} små antal.\n` +
      `Kan regnes ud af en beboer, der er alene i sin celle: ${exposed.length} små antal.\n`,
    en:
      `${suppressed} of ${cells} cells are hidden; ${primary} counts are small.\n` +
      `Can be computed: ${recoverable} cells, ${recoverablePrimary} of them small counts.\n` +
      `Can be computed by a resident alone in a cell: ${exposed.length} small counts.\n`,
  }[lang];
  if (!bounds) return exact;
  const ranges = {
    da: `Kan kun være ét helt tal: ${bounds.single.length} små antal; færre hele tal end krævet: ${bounds.failing.length}.\n`,
    en: `Can be one whole number only: ${bounds.single.length} small counts; fewer whole numbers than asked: ${bounds.failing.length}.\n`,
  }[lang];
  return exact + ranges;
}
