import { describe, expect, test } from 'vitest';
import { seriesBreaks } from '../../../src/domain/definitions/breaks/index.ts';
import { classifications } from '../../../src/domain/definitions/classifications/index.ts';
import { criteria } from '../../../src/domain/definitions/criteria/index.ts';
import { indicators } from '../../../src/domain/definitions/indicators/index.ts';
import { anchorTable, tables, totalsTable } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Text } from '../../../src/domain/kernel/language.ts';
import { decimalsOf, unitOf } from '../../../src/domain/model/figure-look.ts';
import type { BlockDefinition, Formula, Pick, TableDefinition } from '../../../src/domain/model/table-definition.ts';

const all = [...tables, totalsTable, anchorTable];
const each = all.map((table) => [table.id, table] as const);
const tableOf = (id: string): TableDefinition =>
  must(
    all.find((table) => table.id === id),
    id,
  );

function picksOf(formula: Formula): readonly Pick[] {
  switch (formula.kind) {
    case 'count':
    case 'sum':
    case 'mean':
      return formula.of;
    case 'share':
    case 'rate':
      return [...formula.of, ...formula.base];
    case 'relative':
    case 'two-year-mean':
    case 'previous':
    case 'distance':
    case 'verdict':
      return picksOf(formula.of);
    case 'threshold':
      return [];
  }
}

function criteriaOf(formula: Formula): readonly string[] {
  return 'criterion' in formula ? [formula.criterion] : [];
}

function formulasOf(table: TableDefinition): readonly Formula[] {
  return table.rows.flatMap((row) => Object.values(row.values));
}

function fault(home: TableDefinition, pick: Pick): string | undefined {
  const table = pick.table ? tableOf(pick.table) : home;
  const block = table.blocks.find((candidate) => candidate.id === pick.block);
  if (!block) return `${home.id}: no block ${pick.block} in ${table.id}`;
  for (const [axisId, codes] of Object.entries(pick.where ?? {})) {
    const axis = block.axes.find((candidate) => candidate.id === axisId);
    if (!axis) return `${home.id}: no axis ${axisId} in ${table.id}.${block.id}`;
    const missing = codes.filter((code) => !axis.categories.some((category) => category.code === code));
    if (missing.length > 0) return `${home.id}: ${missing.join(', ')} not on ${axisId} of ${table.id}.${block.id}`;
  }
  return undefined;
}

function textsOf(table: TableDefinition): readonly Text[] {
  return [
    table.title,
    table.theme,
    table.population,
    table.base,
    table.reference.register,
    table.reference.text,
    table.bars.title,
    table.lines.title,
    ...(table.map ? [table.map.title] : []),
    ...table.notes,
    ...table.measures.flatMap((measure) => [measure.label, measure.unit]),
    ...table.rows.map((row) => row.label),
    ...table.blocks.flatMap((b) => b.axes.flatMap((axis) => [axis.name, ...axis.categories.map((c) => c.label)])),
  ];
}

test('the standard tables are T01, T02 … in order, the 24 of the specification first', () => {
  expect(tables.map((table) => table.id)).toEqual(
    Array.from({ length: Math.max(24, tables.length) }, (_, i) => `T${String(i + 1).padStart(2, '0')}`),
  );
});

describe.each(each)('%s', (_, table) => {
  test('is documented in Danish and English, with source, reference date and notes', () => {
    for (const text of textsOf(table)) {
      expect(text.da.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
    }
    expect(table.source).not.toBe('');
    expect(table.notes.length).toBeGreaterThan(0);
    expect(table.reference.group).not.toBe('');
  });

  test('starts with a total row, and no row code occurs twice', () => {
    expect(table.rows[0]?.total).toBe(true);
    const codes = table.rows.map((row) => row.code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  test('every figure is made from cells that exist', () => {
    const faults = formulasOf(table).flatMap((formula) => picksOf(formula).map((pick) => fault(table, pick)));
    expect(faults.filter((text) => text !== undefined)).toEqual([]);
  });

  test('every row gives only measures the table has', () => {
    const measures = table.measures.map((measure) => measure.id);
    for (const row of table.rows) for (const id of Object.keys(row.values)) expect(measures).toContain(id);
  });

  test('charts and maps show rows and a measure of the table', () => {
    const codes = table.rows.map((row) => row.code);
    for (const view of [table.bars, table.lines, ...(table.map ? [table.map] : [])]) {
      expect(view.rows.filter((code) => !codes.includes(code))).toEqual([]);
      for (const code of view.rows) {
        expect(table.rows.find((row) => row.code === code)?.values[view.measure]).toBeDefined();
      }
    }
  });

  test('block ids are unique, and every axis is of a known classification', () => {
    const ids = table.blocks.map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = classifications.map((classification) => classification.id);
    for (const block of table.blocks) for (const axis of block.axes) expect(known).toContain(axis.classification);
  });

  test('every sum knows its column', () => {
    const unmeasured = (block: BlockDefinition): boolean =>
      block.measure.kind === 'sum' &&
      block.measure.column === undefined &&
      !block.axes.some((axis) => axis.categories.every((category) => category.column !== undefined));
    expect(table.blocks.filter(unmeasured).map((block) => block.id)).toEqual([]);
  });
});

describe('bases the specification asks for', () => {
  test('T03 and T04 are per cent of all residents, taken from T01', () => {
    for (const id of ['T03', 'T04']) {
      const bases = formulasOf(tableOf(id)).flatMap((f) => (f.kind === 'share' ? f.base : []));
      expect(bases.every((pick) => pick.table === 'T01' && pick.where === undefined)).toBe(true);
    }
  });

  test('in-movers are per cent of the residents after the year, out-movers of those before it', () => {
    const shifts = (id: string) =>
      formulasOf(tableOf(id)).flatMap((f) => (f.kind === 'share' ? f.base.map((pick) => pick.editionShift) : []));
    expect(new Set(shifts('T10'))).toEqual(new Set([undefined]));
    expect(new Set(shifts('T11'))).toEqual(new Set([undefined]));
    expect(new Set(shifts('T12'))).toEqual(new Set([-1]));
    expect(new Set(shifts('T13'))).toEqual(new Set([-1]));
  });

  test('dentists are a share of adults, never of children', () => {
    const codes = tableOf('T23').rows.map((row) => row.code);
    expect(codes).toContain('I_ALT.S3');
    expect(codes).not.toContain('G00_17.S3');
  });

  test('each criterion of T24 has a rule in force on the list of 2025', () => {
    const keys = formulasOf(tableOf('T24')).flatMap(criteriaOf);
    expect(keys.length).toBeGreaterThan(0);
    const inForce = criteria.flatMap((criterion) =>
      criterion.rules.filter((rule) => rule.lastList === undefined).map((rule) => `${rule.profile}.${criterion.id}`),
    );
    expect(keys.filter((key) => !inForce.includes(key))).toEqual([]);
  });

  test('crime and health are the most sensitive, ages and households the least', () => {
    const tier = (id: string) => tableOf(id).tier;
    expect(['T20', 'T21', 'T23'].map(tier)).toEqual([4, 4, 4]);
    expect(['T01', 'T05', 'T06'].map(tier)).toEqual([1, 1, 1]);
    expect(['T09', 'T16', 'T17', 'T18', 'T19', 'T22'].map(tier)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test('the law and the twins never share an age under one name: 16-64 and 18-64 are rows of their own', () => {
    const codes = tableOf('T19').rows.map((row) => row.code);
    expect(codes).toContain('I_ALT.UDENFOR');
    expect(codes).toContain('G18_64.UDENFOR');
  });
});

test('the shared totals hold what gates and rounding need', () => {
  expect(anchorTable.blocks.map((block) => block.id)).toEqual([
    'residents',
    'agemain',
    'r15',
    'r1664',
    'r1864',
    'households',
    'taxable18',
    'in_movers',
    'out_movers',
    'pupils',
    'herkomst3',
  ]);
});

test('every key figure is a figure of its table', () => {
  for (const indicator of indicators) {
    const row = tableOf(indicator.table).rows.find((candidate) => candidate.code === indicator.row);
    expect(row?.values[indicator.measure], indicator.id).toBeDefined();
    expect(indicator.name.da).not.toBe(indicator.name.en);
  }
});

test('every break is of a standard table, with a reason and a source', () => {
  for (const found of seriesBreaks) {
    expect(tables.map((table) => table.id)).toContain(found.table);
    expect(found.text.da).not.toBe('');
    expect(found.text.en).not.toBe('');
    expect(found.source).not.toBe('');
  }
});

test('no two rows of T01 read the same, though 60-64 years is a group of both divisions', () => {
  const labels = tableOf('T01').rows.map((row) => row.label.da);
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  expect(labels).toContain('60-64 år (femårsgruppe)');
});

test('distances in persons are whole persons in every row of T24, whatever the decimals of its value', () => {
  const { rows, measures } = tableOf('T24');
  const persons = must(
    measures.find((m) => m.id === 'afstand_personer'),
    'afstand_personer',
  );
  expect(rows.map((row) => decimalsOf(row, persons))).toEqual(rows.map(() => 0));
  expect(rows.map((row) => unitOf(row, persons).da)).toEqual(rows.map(() => 'personer'));
});
