import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';

/**
 * The case file of a round as JSON: what was put in, what came out, and the log, in a fixed order. The same round is the
 * same text, whenever and wherever it is worked out again.
 */
export function roundRecord(file: RoundCaseFile): string {
  const { round, shown } = file;
  const { inputs, settings, decisions, merged, local, log } = round;
  const record = {
    ...recordHead(file, 'kvarter-grant-round/1'),
    inputs,
    settings,
    merged,
    decisions: [...decisions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, decision]) => ({ unit, ...decision })),
    allocation: shown.run.allocation,
    counted: shown.run.universe,
    tooSmall: shown.small,
    payments: Object.fromEntries([...shown.payments].sort(([a], [b]) => (a < b ? -1 : 1))),
    persons: Object.fromEntries([...shown.persons].sort(([a], [b]) => (a < b ? -1 : 1))),
    confirmed: [...local].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, money]) => ({ unit, money })),
    local: Object.fromEntries([...shown.local].sort(([a], [b]) => (a < b ? -1 : 1))),
    rows: shown.run.rows,
    log,
  };
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/** What every record of a round begins with: its form, and which version of which round it is. */
export function recordHead({ round, shown, synthetic }: RoundCaseFile, format: string) {
  const { id, version, stage } = round;
  return { format, synthetic, round: id, version, stage, hash: shown.hash };
}
