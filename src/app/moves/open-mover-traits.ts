import { moverTraits } from '../../domain/definitions/monitoring/mover-traits.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoverTraitDefinition } from '../../domain/model/monitor-rules.ts';
import type { MoverTraits } from '../../domain/model/moves.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import type { OpenedMoves } from './open-moves.ts';

const missing: Cell = { kind: 'missing', reason: 'not-delivered' };

// One list of parts a trait, made once: it is what the release remembers the sums by.
const partsOf = new Map(moverTraits.map((trait) => [trait, partsFor(trait)] as const));

function partsFor({ block, axis, groups }: MoverTraitDefinition): readonly PartFormula[] {
  const base = [{ block }];
  return groups.flatMap(({ codes, beside }, g): readonly PartFormula[] => {
    const of = [{ block, where: { [axis]: codes, ...(beside ? { [beside.axis]: beside.codes } : {}) } }];
    return [
      { id: `${g}.n`, formula: { kind: 'count', of }, decimals: 0 },
      { id: `${g}.pct`, formula: { kind: 'share', of, base, part: 'heads' }, decimals: 1 },
    ];
  });
}

/** Who moves in and out of a place by origin and by household type, in the newest year there is. */
export function openMoverTraits({ release, selection }: OpenedMoves): Protected<MoverTraits | null> {
  return derive(release.release, (content) => traitsOf(content, selection));
}

/** Movers of one place by every trait. */
export function traitsOf(content: ReleaseContent, selection: Selection): MoverTraits | null {
  let newest: TablePeriod | undefined;
  const held = moverTraits.filter(({ tables, block }) => tables.every((table) => hasBlock(content, table, block)));
  const traits = held.map((trait) => {
    const sides = trait.tables.map((table) => {
      const parts = partsOf.get(trait) ?? [];
      const { cells, periods } = answerParts(content, { table, parts, selection, lineage: 'nu' });
      newest ??= periods.at(-1);
      return cells.map((row) => row.at(-1)?.[0] ?? missing);
    });
    const [into = [], outOf = []] = sides;
    return {
      name: trait.name,
      tables: trait.tables,
      split: trait.split,
      rows: trait.groups.map(({ name, beside }, g) => ({
        name,
        ...(beside ? { kind: beside.kind, group: beside.group } : {}),
        into: into[2 * g] ?? missing,
        intoShare: into[2 * g + 1] ?? missing,
        outOf: outOf[2 * g] ?? missing,
        outOfShare: outOf[2 * g + 1] ?? missing,
      })),
    };
  });
  return newest ? { period: newest, traits } : null;
}

function hasBlock({ definitions, tables }: ReleaseContent, table: string, block: string): boolean {
  const definition = definitions.find(({ id }) => id === table);
  return tables.has(table) && definition?.blocks.some(({ id }) => id === block) === true;
}
