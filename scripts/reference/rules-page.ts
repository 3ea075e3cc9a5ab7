import { areaClasses } from '../../src/domain/definitions/area-classes/index.ts';
import { seriesBreaks } from '../../src/domain/definitions/breaks/index.ts';
import { criteria } from '../../src/domain/definitions/criteria/index.ts';
import { ruleSets } from '../../src/domain/definitions/gates/index.ts';
import { indicators } from '../../src/domain/definitions/indicators/index.ts';
import { statuses } from '../../src/domain/definitions/statuses/index.ts';
import { decToText } from '../../src/domain/kernel/decimal.ts';
import type { ClassExpression } from '../../src/domain/model/area-class.ts';
import type { Gate } from '../../src/domain/model/rule-set.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

const gate = (g: Gate): string => `${g.residents} / ${g.households} / ${g.persons1664}`;

/** Disclosure rules and statuses of a figure. */
export function protectionPage(): string {
  return page(
    '# Diskretion: regelsæt og statuskoder',
    '*Disclosure control: rule sets and status codes*',
    '## Regelsæt',
    'Grænserne er beboere / husstande / personer på 16-64 år, som en enhed mindst skal have på hvert følsomhedstrin.',
    markdownTable(
      ['Regelsæt', 'Navn', 'n', 'Trin 1', 'Trin 2', 'Trin 3', 'Trin 4', 'Procentbasis', 'Kilde'],
      ruleSets.map((set) => [
        `\`${set.id}\``,
        `${set.name.da} (${set.name.en})`,
        `${set.n}`,
        gate(set.gates[1]),
        gate(set.gates[2]),
        gate(set.gates[3]),
        gate(set.gates[4]),
        `${set.shareBase}`,
        set.source,
      ]),
    ),
    '## Statuskoder',
    markdownTable(
      ['Kode', 'Tegn', 'Ord', 'English', 'Regel'],
      statuses.map((s) => [s.code || '(ingen)', s.symbol || 'tallet', s.word.da, s.word.en, s.rule.da]),
    ),
    generatedNote,
  );
}

/** Criteria of the area lists with every dated rule. */
export function criteriaPage(): string {
  const words = { gt: 'overstiger', ge: 'udgør mindst', lt: 'mindre end' };
  const units = { pct: 'pct.', pct_of_region: 'pct. af regionen', times_national: 'gange landet', persons: 'personer' };
  return page(
    '# Kriterier for boligområder',
    '*Criteria of the area lists*',
    ...criteria.flatMap((criterion) => [
      `## ${criterion.name.da} (\`${criterion.id}\`)`,
      `*${criterion.name.en}*`,
      criterion.about.da,
      markdownTable(
        ['Profil', 'Første liste', 'Sidste liste', 'Regel', 'År i gennemsnit', 'Kilde'],
        criterion.rules.map((rule) => [
          rule.profile,
          rule.firstList,
          rule.lastList ?? '',
          `${words[rule.op]} ${decToText(rule.threshold)} ${units[rule.kind]}${rule.measure ? ` (${rule.measure})` : ''}`,
          `${rule.averageYears}`,
          rule.source,
        ]),
      ),
    ]),
    '## Klasser',
    'Et område får den første klasse, der gælder, i den viste rækkefølge; klasser uden nummer står ved siden af.',
    ...areaClasses.flatMap((definition) => [
      `### ${definition.rules.at(-1)?.name.da} (\`${definition.id}\`)`,
      `*${definition.rules.at(-1)?.name.en}*`,
      definition.about.da,
      markdownTable(
        ['Nr.', 'Første liste', 'Sidste liste', 'Ord i filer', 'Regel', 'Kilde'],
        definition.rules.map((rule) => [
          `${definition.order ?? ''}`,
          rule.firstList,
          rule.lastList ?? '',
          `\`${rule.word}\``,
          expressionText(rule.expression),
          rule.source,
        ]),
      ),
    ]),
    generatedNote,
  );
}

function expressionText(expression: ClassExpression): string {
  switch (expression.kind) {
    case 'criterion':
      return `${expression.profile}.${expression.id}`;
    case 'class':
      return expression.id;
    case 'all':
      return expression.of.map(expressionText).join(' og ');
    case 'any':
      return `(${expression.of.map(expressionText).join(') eller (')})`;
    case 'at-least':
      return `mindst ${expression.count} af (${expression.of.map(expressionText).join(', ')})`;
    case 'not':
      return `ikke ${expressionText(expression.of)}`;
    case 'listed':
      return `på listen som ${expression.as.join(' eller ')} i ${expression.lists} decemberlister i træk`;
  }
}

/** Key figures and breaks in series. */
export function seriesPage(): string {
  return page(
    '# Nøgletal og databrud',
    '*Key figures and breaks in series*',
    '## Nøgletal',
    markdownTable(
      ['Kode', 'Dansk', 'English', 'Tabel', 'Række', 'Hvad det siger'],
      indicators.map((i) => [`\`${i.id}\``, i.name.da, i.name.en, i.table, `\`${i.row}\``, i.about.da]),
    ),
    '## Databrud',
    markdownTable(
      ['Tabel', 'Fra', 'Dansk', 'English', 'Kilde'],
      seriesBreaks.map((b) => [b.table, b.from, b.text.da, b.text.en, b.source]),
    ),
    generatedNote,
  );
}
