import { auditOwnTable, type OwnTableAudit } from '../../../app/calc/audit-own-table.ts';
import { maxFrom } from '../../../app/calc/own-table.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Invocation } from '../command.ts';
import { needed } from './calc-job.ts';
import { groupingColumns } from './calc-suppress.ts';

/** `kvarter calc audit`: what can be computed from a table with these cells hidden. */
export async function calcAudit(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const max = invocation.value('max');
  const audit = await auditOwnTable({
    leaves: needed(invocation, 'leaves'),
    units: needed(invocation, 'units'),
    pattern: needed(invocation, 'pattern'),
    groupings: groupingColumns(invocation),
    max: max === undefined ? undefined : maxFrom(max),
  });
  await terminal.out(invocation.flag('json') ? asJson(audit) : asText(audit, terminal.lang));
  return 0;
}

/** Counts only: the certificate of a table names no cell. */
function asJson(audit: OwnTableAudit): string {
  const { cells, primary, suppressed, secondary, recoverablePrimary, recoverable, seconds, relations, rank } = audit;
  const smallestWidth = recoverablePrimary > 0 ? 0 : null;
  const first = { cells, primary, suppressed, secondary, recoverablePrimary, recoverable, smallestWidth, seconds };
  return `${JSON.stringify({ ...first, relations, rank, loneContributors: audit.exposed.length }, undefined, 2)}\n`;
}

function asText(audit: OwnTableAudit, lang: Lang): string {
  const { cells, primary, suppressed, recoverablePrimary, recoverable, exposed } = audit;
  return {
    da:
      `${suppressed} af ${cells} celler er skjult; ${primary} antal er små.\n` +
      `Kan regnes ud: ${recoverable} celler, heraf ${recoverablePrimary} små antal.\n` +
      `Kan regnes ud af en beboer, der er alene i sin celle: ${exposed.length} små antal.\n`,
    en:
      `${suppressed} of ${cells} cells are hidden; ${primary} counts are small.\n` +
      `Can be computed: ${recoverable} cells, ${recoverablePrimary} of them small counts.\n` +
      `Can be computed by a resident alone in a cell: ${exposed.length} small counts.\n`,
  }[lang];
}
