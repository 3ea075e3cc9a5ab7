import type { Text } from '../../domain/kernel/language.ts';
import type { GrantRow, GrantRun } from '../../domain/model/grant.ts';
import type { GrantClass } from '../../domain/model/grant-rules.ts';
import { grantClasses } from '../../domain/model/grant-words.ts';

/** A class of two runs beside each other. */
export interface ScenarioClass {
  readonly class: GrantClass | 'open';
  readonly places: readonly [now: number, then: number];
  readonly kroner: readonly [now: number, then: number];
}

/** How a place stands in a run: its class, to be decided, or not in it at all. */
export type ScenarioStanding = GrantClass | 'open' | 'absent';

/** A place that a scenario gives another class or amount. */
export interface ScenarioMove {
  readonly key: string;
  readonly name: Text;
  readonly class: readonly [now: ScenarioStanding, then: ScenarioStanding];
  readonly grant: readonly [now: number, then: number];
}

/** Two runs beside each other: by class, and the places that differ, largest difference first. */
export interface ScenarioComparison {
  readonly classes: readonly ScenarioClass[];
  readonly moved: readonly ScenarioMove[];
  readonly left: readonly [now: number, then: number];
}

/** Compares a round as it stands with the same round by other settings. */
export function compareScenario(now: GrantRun, then: GrantRun): ScenarioComparison {
  const order = [...grantClasses, 'open' as const];
  const sums = (run: GrantRun, own: GrantClass | 'open') => {
    const rows = run.rows.filter((row) => (row.class ?? 'open') === own);
    return { places: rows.length, kroner: rows.reduce((sum, { grant }) => sum + grant, 0) };
  };
  const [before, after] = [byKey(now), byKey(then)];
  const moved = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly ScenarioMove[] => {
    const [row, other] = [before.get(key), after.get(key)];
    const name = (row ?? other)?.unit.name ?? { da: key, en: key };
    const classes = [standingOf(row), standingOf(other)] as const;
    const grants = [row?.grant ?? 0, other?.grant ?? 0] as const;
    // A place that neither is given anything in is no news when another release has it.
    const isIdle = classes.every((own) => own === 'K5' || own === 'absent');
    if (isIdle || (classes[0] === classes[1] && grants[0] === grants[1])) return [];
    return [{ key, name, class: classes, grant: grants }];
  });
  const size = ({ grant: [a, b] }: ScenarioMove): number => Math.abs(a - b);
  return {
    classes: order.map((own) => {
      const [a, b] = [sums(now, own), sums(then, own)];
      return { class: own, places: [a.places, b.places], kroner: [a.kroner, b.kroner] };
    }),
    moved: moved.sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1)),
    left: [now.allocation.left, then.allocation.left],
  };
}

const byKey = ({ rows }: GrantRun): ReadonlyMap<string, GrantRow> => new Map(rows.map((row) => [row.unit.key, row]));

function standingOf(row: GrantRow | undefined): ScenarioStanding {
  if (row === undefined) return 'absent';
  return row.class ?? 'open';
}
