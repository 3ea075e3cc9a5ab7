import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standard } from '../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../src/domain/definitions/publication/index.ts';
import { statuses } from '../../src/domain/definitions/statuses/index.ts';
import { anchorTable } from '../../src/domain/definitions/tables/index.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { randomFrom } from '../../src/domain/kernel/random.ts';
import { publicationCsv } from '../../src/engines/export/publication-files.ts';
import { auditExact } from '../../src/engines/protect/audit/audit-exact.ts';
import { gateCountsOf } from '../../src/engines/protect/gate-counts.ts';
import { protectPublication } from '../../src/engines/protect/publication/protect-publication.ts';
import type { PublicationInput } from '../../src/engines/protect/publication/publication-input.ts';
import { publicationSystem } from '../../src/engines/protect/publication/publication-system.ts';
import { publishPattern } from '../../src/engines/protect/publication/publish-pattern.ts';
import { cellStatus } from '../../src/engines/protect/suppression/suppress-cells.ts';
import { openHighsPool } from '../../src/storage/solver/highs-pool.ts';
import { directoryOf } from '../engines/protect/small-world.ts';
import { linkedTables, syntheticEdition } from './synthetic-edition.ts';

const pool = openHighsPool(2);
afterAll(() => pool.close());

const statusNamed = (name: string) =>
  must(
    statuses.find(({ id }) => id === name),
    name,
  );
const file = {
  lang: 'da',
  hidden: statusNamed('hidden_cell'),
  gate: statusNamed('hidden_gate'),
  synthetic: true,
} as const;

/** The CSV file of a publication, as anybody may download it, and what it was made from. */
async function published(singletons: boolean) {
  const { units, exact } = syntheticEdition(12, 'publication');
  const definition = { ...yearly, singletons, tables: ['T02', 'T05'], levels: ['land', 'kom', 'org'] as const };
  const input: PublicationInput = {
    ...{ definition, directory: directoryOf(units), rules: standard, counts: gateCountsOf(exact, anchorTable) },
    tables: linkedTables.flatMap((table) => {
      const leaves = exact.tables.find((own) => own.table === table.id);
      return leaves && definition.tables.includes(table.id) ? [{ table, exact: leaves }] : [];
    }),
  };
  const job = { pool, random: randomFrom('publication'), progress: () => undefined, rounded: [] };
  const pattern = await protectPublication(input, job);
  return { input, csv: publicationCsv(publishPattern(input, pattern), file) };
}

type Published = Awaited<ReturnType<typeof published>>;

/**
 * Everything that follows from the file by sums and differences, for outsiders and for those alone in a cell.
 * @param least - Hidden counts from here on are shown all the same, as the careless do; left out = none.
 */
function attacked({ input, csv }: Published, least = Number.POSITIVE_INFINITY) {
  const lines = csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';'));
  const told = new Map(lines.map((line) => [`${line[1]}|${line[0]}|${line[3]}`, line] as const));
  const { system, places, blocks } = publicationSystem(input);
  const pattern = Uint8Array.from(system.counts, (count) =>
    count >= 1 && count < standard.n ? cellStatus.primary : cellStatus.secondary,
  );
  let shown = 0;
  places.places.forEach(({ place }, at) => {
    for (const { counted, first, width, codes } of blocks) {
      counted.rows.forEach(({ row }, r) => {
        const cell = first + (places.parts.length + at) * width + (codes[r] ?? 0);
        const line = told.get(`${place.kind}:${place.key}|${counted.table.id}|${row.code}`) ?? [];
        const isHidden = line[5] === '';
        if (isHidden && (line[6] === 'g' || (system.counts[cell] ?? 0) < least)) return;
        if (!isHidden) expect(Number(line[5])).toBe(system.counts[cell]);
        pattern[cell] = cellStatus.published;
        shown++;
      });
    }
  });
  const found = auditExact(system, pattern, randomFrom('attack'));
  const small = [...pattern.keys()].filter((cell) => pattern[cell] === cellStatus.primary);
  const recovered = found.determined.filter((cell) => pattern[cell] === cellStatus.primary);
  return { shown, small: small.length, recovered: recovered.length, exposed: found.exposed.length };
}

describe('a publication, attacked from its file', () => {
  let safe: Published;
  let careless: Published;
  beforeAll(async () => {
    safe = await published(true);
    careless = await published(false);
  });

  test('A1, A2: no sum or difference of what is shown gives a small count, whichever places and rows are taken', () => {
    const found = attacked(safe);
    expect(found.shown).toBeGreaterThan(100);
    expect(found.small).toBeGreaterThan(20);
    expect(found.recovered).toBe(0);
  });

  test('A6: nor for a resident who is alone in a cell', () => {
    expect(attacked(safe).exposed).toBe(0);
  });

  test('control: of a publication made against outsiders alone he computes others', () => {
    expect(attacked(careless)).toMatchObject({ recovered: 0 });
    expect(attacked(careless).exposed).toBeGreaterThan(0);
  });

  test('control: were the small counts alone hidden, they would be found', () => {
    expect(attacked(safe, standard.n).recovered).toBeGreaterThan(0);
  });

  test('hidden figures say why and nothing more: one sign for cells, one for places under the gate', () => {
    const signs = safe.csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';'))
      .filter((line) => line[5] === '')
      .map((line) => line[6]);
    expect(new Set(signs)).toEqual(new Set(signs.includes('g') ? ['c', 'g'] : ['c']));
  });
});
