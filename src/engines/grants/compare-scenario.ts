import type { Text } from '../../domain/kernel/language.ts';
import type { GrantClass, GrantRun } from '../../domain/model/grant.ts';
import { grantClasses } from '../../domain/model/grant-words.ts';

/** A class of two runs beside each other. */
export interface ScenarioClass {
  readonly class: GrantClass | 'open';
  readonly places: readonly [now: number, then: number];
  readonly kroner: readonly [now: number, then: number];
}

/** A place that a scenario gives another class or amount. */
export interface ScenarioMove {
  readonly key: string;
  readonly name: Text;
  readonly class: readonly [now: GrantClass | 'open', then: GrantClass | 'open'];
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
  const others = new Map(then.rows.map((row) => [row.unit.key, row]));
  const moved = now.rows.flatMap((row): readonly ScenarioMove[] => {
    const other = others.get(row.unit.key);
    const classes = [row.class ?? 'open', other?.class ?? 'open'] as const;
    const grants = [row.grant, other?.grant ?? 0] as const;
    if (classes[0] === classes[1] && grants[0] === grants[1]) return [];
    return [{ key: row.unit.key, name: row.unit.name, class: classes, grant: grants }];
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
