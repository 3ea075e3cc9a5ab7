import type { Reader } from '../../domain/model/access.ts';
import type { AlertFinding } from '../../domain/model/monitor.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { flowFindings, labourRises, standingFindings } from '../../engines/monitor/standing-findings.ts';
import { scopeOf } from '../access/access-scope.ts';
import { namingKey } from '../access/rights-key.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { flowSignalsFor } from './flow-signals.ts';
import { followedAreas } from './followed-areas.ts';
import { type JudgedArea, mostStanding } from './judge-area.ts';

/** What a reader is told of places that were judged. */
export interface FindingsTold {
  /** Readers with the same one are told the same. */
  readonly key: string;
  /** Of boligområder that are followed. */
  readonly told: (content: ReleaseContent, judged: readonly JudgedArea[]) => readonly (readonly AlertFinding[])[];
  /** Of one place, and how many changes the many places looked at explain; another place than a boligområde is looked at alone. */
  readonly toldAlone: (
    content: ReleaseContent,
    judged: JudgedArea,
  ) => { readonly findings: readonly AlertFinding[]; readonly unlikelyAlone: number };
}

const changesIn = (findings: readonly AlertFinding[]): number => findings.filter(({ code }) => code === 'A3').length;

/**
 * Findings of boligområder that are told to a reader: those that stand when all that are followed on the day are looked at
 * together, and the flows that go with them. The same on the overview, on an area's own page, in files, feeds and mails.
 */
export function findingsFor(context: AppContext, reader: Reader, release: OpenRelease, asOf: string): FindingsTold {
  const signalsTo = flowSignalsFor(context, reader, release);
  const told: FindingsTold['told'] = (content, judged) => {
    const most = mostStanding(content, release, asOf);
    const standing = judged.map(({ findings }) => standingFindings(findings, most));
    const ends = judged.flatMap(({ now }, at) => (labourRises(standing[at] ?? []).length > 0 ? [now.place.key] : []));
    const signals = ends.length > 0 ? signalsTo(content, new Set(ends)) : [];
    const byEnd = Map.groupBy(signals, ({ to }) => to);
    return judged.map(({ now }, at) => {
      const own = standing[at] ?? [];
      return [...own, ...flowFindings(own, byEnd.get(now.place.key) ?? [])];
    });
  };
  return {
    key: namingKey(reader, scopeOf(context, release).today),
    told,
    toldAlone: (content, judged) => {
      const followed = followedAreas(release, asOf).some(({ id }) => `omr:${id}` === judged.now.place.key);
      const findings = followed ? (told(content, [judged])[0] ?? []) : judged.findings;
      return { findings, unlikelyAlone: changesIn(judged.findings) - changesIn(findings) };
    },
  };
}
