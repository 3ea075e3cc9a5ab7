import { sumOfLeaves } from './random-unions.ts';
import { type AttackedTable, type AttackOutcome, type Method, openBeliefs } from './released-figures.ts';

/**
 * A2: figures of official places (organisation, plan, boligområde, kommune, region, country) subtracted from each other
 * where one holds the other and a single atom more.
 * @param places - Each place as the atoms of the table that lie wholly inside it.
 * @source diskretion.md 7.4
 */
export function attackByDifferences(
  table: AttackedTable,
  places: readonly (readonly number[])[],
  method: Method,
): AttackOutcome {
  const beliefs = openBeliefs(method);
  const sets = places.map((atoms) => new Set(atoms));
  const holding = new Map<number, number[]>();
  places.forEach((atoms, place) => {
    for (const atom of atoms) holding.set(atom, [...(holding.get(atom) ?? []), place]);
  });
  let queries = 0;
  const ask = (larger: readonly number[], smaller: readonly number[], target: number) => {
    for (let cell = 0; cell < table.cellCount; cell++) {
      queries += 2;
      const difference = (sumOfLeaves(table, larger, cell) ?? 0) - (sumOfLeaves(table, smaller, cell) ?? 0);
      const leaf = target * table.cellCount + cell;
      beliefs.learn(String(leaf), difference, table.truth[leaf] ?? 0);
    }
  };
  places.forEach((atoms, place) => {
    const [only, ...more] = atoms;
    if (only !== undefined && more.length === 0) ask(atoms, [], only);
    for (const other of new Set(holding.get(only ?? -1) ?? [])) {
      const larger = places[other] ?? [];
      if (other === place || larger.length !== atoms.length + 1) continue;
      const [target, ...rest] = larger.filter((atom) => !sets[place]?.has(atom));
      if (target !== undefined && rest.length === 0) ask(larger, atoms, target);
    }
  });
  return { queries, recovered: beliefs.recovered() };
}
