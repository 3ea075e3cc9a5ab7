import { originByAge } from '../../../../src/domain/definitions/cross-tables/index.ts';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import type { CrossTable } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { readCrossTable } from '../../../../src/engines/protect/suppression/read-cross-table.ts';
import { absent, hasSharedData, sharedText } from '../../../world/shared-data.ts';

/** Text of the two files of a table. */
export interface InstanceText {
  readonly leaves: string;
  readonly units: string;
}

const origins = ['DK', 'WI', 'WD', 'NI', 'ND'];
const originWeights = [0.72, 0.06, 0.02, 0.13, 0.07];
const ages = ['a00_05', 'a06_17', 'a18_24', 'a25_49', 'a50_64', 'a65p'];
const ageWeights = [0.07, 0.13, 0.1, 0.33, 0.18, 0.19];

/** An instance of the same shape as the shared ones: sizes log-normal, early kommuner larger, some units with a plan. */
export function madeInstance(units: number, kommuner: number, seed: string): InstanceText {
  const random = randomFrom(seed);
  const leaves = ['dep,origin,age,n'];
  const rows = ['dep,mun,org,plan,residents'];
  const early = (groups: number): number => Math.floor(groups * random.uniform() ** 1.6) + 1;
  for (let unit = 1; unit <= units; unit++) {
    const dep = `D${String(unit).padStart(4, '0')}`;
    const plan = random.uniform() < 0.22 ? `P${early(Math.ceil(units / 12))}` : '';
    const residents = Math.min(3500, Math.max(3, Math.round(Math.exp(5 + 0.9 * random.normal()))));
    rows.push(`${dep},M${early(kommuner)},O${early(Math.ceil(units / 8))},${plan},${residents}`);
    const counts = new Map<string, number>();
    const elderly = random.uniform() < 1 / 6;
    for (let person = 0; person < residents; person++) {
      const age = elderly && random.uniform() < 0.7 ? 'a65p' : drawn(ages, ageWeights, random.uniform());
      const key = `${drawn(origins, originWeights, random.uniform())},${age}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) leaves.push(`${dep},${key},${count}`);
  }
  return { leaves: leaves.join('\n'), units: rows.join('\n') };
}

/** The table of an instance, grouped by the columns given. */
export function tableOf(text: InstanceText, ...groupings: readonly string[]): CrossTable {
  return readCrossTable(originByAge, {
    leaves: { name: 'leaves.csv', text: text.leaves },
    units: { name: 'units.csv', text: text.units },
    groupings,
  });
}

/** One of the shared instances, `S` or `M`; tests that use it are left out where it is not there. */
export function sharedTable(name: string, ...groupings: readonly string[]): CrossTable {
  const text = (kind: string): string => sharedText('sdc', `${name}_${kind}.csv`);
  return tableOf({ leaves: text('leaves'), units: text('units') }, ...groupings);
}

export { absent, hasSharedData, sharedText };

function drawn(codes: readonly string[], weights: readonly number[], at: number): string {
  let left = at;
  for (const [k, code] of codes.entries()) {
    left -= weights[k] ?? 0;
    if (left < 0) return code;
  }
  return codes.at(-1) ?? '';
}
