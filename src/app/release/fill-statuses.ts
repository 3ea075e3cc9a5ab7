import { statuses } from '../../domain/definitions/statuses/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { StatusDefinition } from '../../domain/model/cell.ts';
import type { Gate, RuleSet } from '../../domain/model/rule-set.ts';
import type { Tier } from '../../domain/model/table-definition.ts';

/** The statuses with the numbers of a release's rules filled in; without a tier the gate is told in words. */
export function statusesOf(rules: RuleSet, tier?: Tier): readonly StatusDefinition[] {
  const gate = tier === undefined ? anyGate : gateWords(rules.gates[tier]);
  const fill = (text: string, lang: keyof Text): string =>
    text
      .replaceAll('{n}', String(rules.n))
      .replaceAll('{procentbasis}', String(rules.shareBase))
      .replaceAll('{egenandel}', String(rules.ownPercent ?? 100))
      .replaceAll('{graense}', gate[lang]);
  return statuses.map((status) => ({
    ...status,
    rule: { da: fill(status.rule.da, 'da'), en: fill(status.rule.en, 'en') },
  }));
}

const anyGate: Text = {
  da: 'det antal beboere og husstande, som tabellens følsomhed kræver',
  en: 'the number of residents and households that the sensitivity of the table demands',
};

function gateWords(gate: Gate): Text {
  const parts = [
    { least: gate.residents, da: 'beboere', en: 'residents' },
    { least: gate.households, da: 'husstande', en: 'households' },
    { least: gate.persons1664, da: 'beboere på 16-64 år', en: 'residents aged 16-64' },
  ].filter((part) => part.least > 0);
  const list = (lang: keyof Text, and: string): string =>
    parts.map((part) => `${part.least} ${part[lang]}`).join(` ${and} `);
  return { da: list('da', 'og'), en: list('en', 'and') };
}
