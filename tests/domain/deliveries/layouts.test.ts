import { describe, expect, test } from 'vitest';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import type { IntakeProblems, RuleCode } from '../../../src/domain/kernel/problems/intake.ts';
import { intakeAdvice } from '../../../src/domain/kernel/problems/intake-advice.ts';
import { intakeSeverities } from '../../../src/domain/kernel/problems/intake-severities.ts';
import { sentenceOf } from '../../../src/domain/kernel/problems/problem.ts';

const ids = layouts.map((l) => l.id);

test('every layout of the specification is there once, in order', () => {
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a.replaceAll('_', '-') < b.replaceAll('_', '-') ? -1 : 1)));
  expect(ids).toEqual(
    expect.arrayContaining(
      (
        'personer husstande flytninger lejemaal lejemaal_sum byggeafsnit matrikler matrikel_andel bygninger bygning_andel ' +
        'organisationer afdelinger afdeling_haendelser adresser helhedsplaner helhedsplan_medlemmer omraader omraade_medlemmer ' +
        'regnskaber effektivitetstal huslejer fraflytninger anvisninger valgdeltagelse boligbestand referencevaerdier tabelceller'
      ).split(' '),
    ),
  );
});

describe.each(layouts)('layout $id', (layout) => {
  const names = layout.columns.map((c) => c.name);

  test('is documented in both languages, column by column', () => {
    const texts = [layout.name, layout.about, ...layout.columns.map((c) => c.about)];
    for (const { da, en } of texts)
      expect([da, en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(layout.source).toMatch(/^persondata\.md 4\./);
  });

  test('has lower-case column names, once each, and its key among them', () => {
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]+$/);
    expect(names).toEqual(expect.arrayContaining([...layout.key]));
  });

  test('has no number column that could hold the ten digits of a personal number', () => {
    for (const { type } of layout.columns)
      if (type.kind === 'int' || type.kind === 'decimal') expect(Math.abs(Number(type.max))).toBeLessThan(1e9);
  });

  test('has rules about its own columns, whose messages name every value they promise', () => {
    for (const rule of layout.rules) {
      if (rule.kind === 'whole') continue;
      expect(names).toContain(rule.column);
      if (rule.kind !== 'row') continue;
      const found = Object.fromEntries(Object.keys(rule.detail ?? {}).map((key) => [key, 'x']));
      const facts = { file: 'f', line: 1, column: rule.column, count: 1, found };
      for (const lang of ['da', 'en'] as const)
        expect(sentenceOf(rule.code as RuleCode, facts, lang)).not.toContain('undefined');
    }
  });
});

test('every finding has advice in both languages and a severity', () => {
  const codes = Object.keys(intakeSeverities) as (keyof IntakeProblems)[];
  for (const code of codes) {
    expect(intakeAdvice[code].da).toMatch(/\.$/);
    expect(intakeAdvice[code].en).toMatch(/\.$/);
  }
});
