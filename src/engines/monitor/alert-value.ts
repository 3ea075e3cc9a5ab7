import type { AlertValue, SeenShare } from '../../domain/model/alert-seen.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { AlertFinding, MonitoredArea } from '../../domain/model/monitor.ts';
import type { MonitorSettings } from '../../domain/model/monitor-rules.ts';
import { changeAgainstNoise } from './noise.ts';

/** What an alert is about; a place has one alert a cause. */
export function causeOf(finding: AlertFinding): string {
  switch (finding.code) {
    case 'A1':
    case 'A2':
      return `${finding.code} ${finding.class}`;
    case 'A3':
    case 'A7':
      return `${finding.code} ${finding.id}`;
    case 'A4':
    case 'A5':
    case 'A6':
    case 'A9':
      return finding.code;
    case 'A8':
      return finding.of === 'months' ? `A8 ${finding.indikator}` : `A8 ${finding.of}`;
  }
}

/**
 * What an alert says, to be held against a later one of the same cause.
 * @param bands - Ends of the bands of distance to a line in persons, rising.
 */
export function alertValue(
  finding: AlertFinding,
  { list, history }: Pick<MonitoredArea, 'list' | 'history'>,
  { distanceBands: bands }: Pick<MonitorSettings, 'distanceBands'>,
): AlertValue {
  const step = (...parts: readonly (string | number)[]): AlertValue => ({ step: parts.join(' '), shares: {} });
  switch (finding.code) {
    case 'A1':
      return step(finding.to, list);
    case 'A2':
      return step(finding.state, bands.filter((end) => finding.way.total.to > end).length);
    case 'A3':
      return { step: '', shares: newestShares(history, [finding.id]) };
    case 'A4': {
      const ids = finding.shares.map(({ id }) => id);
      return { step: ids.join(' '), shares: newestShares(history, ids) };
    }
    case 'A5':
      return step(finding.residents < finding.line ? 'below' : 'near');
    case 'A6':
      return step(list);
    case 'A7':
      return step(finding.period ?? '', finding.wanted);
    case 'A8':
      return step(finding.of === 'law' ? list : finding.of, finding.from);
    case 'A9': {
      const origins = finding.signals.map(({ from }) => from).sort();
      return { step: origins.join(' '), shares: newestShares(history, [finding.labour.id]) };
    }
  }
}

function newestShares(
  history: MonitoredArea['history'],
  ids: readonly CriterionId[],
): Readonly<Record<string, SeenShare>> {
  const shares = ids.flatMap((id) => {
    const newest = history.find((one) => one.id === id)?.years.at(-1);
    return newest ? [[id, { value: newest.value, whole: newest.whole, band: newest.band }] as const] : [];
  });
  return Object.fromEntries(shares);
}

/**
 * Whether an alert has moved by another limit since it was seen: another step, a share it did not have, or a share that has
 * changed more than chance and rounding explain. What creeps is held against the value that was seen, not the one before.
 * @source monitorering.md section 10
 */
export function hasMoved(seen: AlertValue, now: AlertValue, settings: MonitorSettings['alerts']): boolean {
  if (seen.step !== now.step) return true;
  return Object.entries(now.shares).some(([id, share]) => {
    const before = seen.shares[id];
    if (before === undefined) return true;
    return changeAgainstNoise({ before: asPart(before), now: asPart(share) }, settings).level !== 'none';
  });
}

const asPart = ({ value, whole, band }: SeenShare) => ({ share: value / 100, persons: whole, band: band / 100 });
