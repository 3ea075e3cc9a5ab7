import type { Lang } from '../../../domain/kernel/language.ts';
import { efficiencyGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinEfficiency, UnitEfficiency } from '../../../domain/model/twin-economy.ts';
import { partHeads as heads, numberColumn, type PartCell, type PartTable, wordsColumn } from './part-table.ts';
import { rowsOf } from './twin-file.ts';

const decimals = 1;

/** Efficiency of the unit and its twins: official figures and our own computation in columns of their own. */
export function efficiencyTable(answer: TwinAnswer, lang: Lang): PartTable | undefined {
  const { efficiency, level } = answer;
  if (!efficiency) return undefined;
  const ofAfdelinger = level === 'afdeling';
  return {
    sheet: 'Effektivitet',
    columns: [
      numberColumn('plads', heads.rank, 0, 6),
      wordsColumn('enhed', heads.key, 16),
      wordsColumn('navn', heads.name, 34),
      { ...numberColumn('regnskabsaar', heads.year, 0), plain: true },
      ...(ofAfdelinger ? afdelingColumns : organisationColumns),
    ],
    rows: rowsOf(answer).map((unit, at) => [
      ...[unit.rank, unit.key, unit.name, efficiency.year],
      ...(ofAfdelinger
        ? afdelingCells(efficiency, efficiency.units[at], lang)
        : organisationCells(efficiency.units[at])),
    ]),
  };
}

const afdelingColumns = [
  numberColumn('officielt', heads.official, decimals),
  numberColumn('officielt_potentiale', heads.officialPotential, decimals),
  wordsColumn('officielt_beregnet', heads.officialDay, 16),
  numberColumn('egen', heads.ownFigure, decimals),
  numberColumn('egen_potentiale', heads.ownPotential, decimals),
  wordsColumn('egen_status', heads.status, 18),
  wordsColumn('bedste_praksis', heads.peer, 34),
  wordsColumn('mindste_forspring', heads.item, 34),
  wordsColumn('forklaring', heads.words, 90),
];

function afdelingCells(
  { items, units }: TwinEfficiency,
  unit: UnitEfficiency | undefined,
  lang: Lang,
): readonly PartCell[] {
  const own = unit?.own;
  const item = items.find(({ id }) => id === own?.bindingItem);
  const name = unit === units[0] && item ? `${item.id} ${item.name[lang]}` : (own?.bindingItem ?? '');
  const gap = own === undefined ? 'no-accounts' : own.status;
  return [
    ...[unit?.official?.efficiency, unit?.official?.potential, unit?.official?.day ?? ''],
    ...[own?.efficiency, own?.potential, gap === 'computed' ? '' : efficiencyGapWords[gap].word[lang]],
    own?.peer ? `${own.peer.name} (${own.peer.key})` : '',
    name,
    own?.words[lang] ?? '',
  ];
}

const organisationColumns = [
  numberColumn('officielt_vejet', heads.official, decimals),
  numberColumn('officielt_simpelt', heads.officialSimple, decimals),
  numberColumn('officielt_antal', heads.officialCount, 0),
  numberColumn('egen_vejet', heads.ownFigure, decimals),
  numberColumn('egen_simpelt', heads.ownSimple, decimals),
  numberColumn('egen_antal', heads.ownCount, 0),
];

function organisationCells(unit: UnitEfficiency | undefined): readonly PartCell[] {
  return [unit?.officialMean, unit?.ownMean].flatMap((mean) => [mean?.weighted, mean?.simple, mean?.afdelinger]);
}

/** The measured accounts of the unit beside its best practice; undefined where none were measured. */
export function itemTable({ efficiency }: TwinAnswer, lang: Lang): PartTable | undefined {
  if (!efficiency || efficiency.items.length === 0) return undefined;
  return {
    sheet: 'Effektivitet konti',
    columns: [
      wordsColumn('konto', heads.account, 12),
      wordsColumn('navn', heads.name, 40),
      numberColumn('egen', heads.ownCost, 0),
      numberColumn('bedste_praksis', heads.peerCost, 0),
      wordsColumn('mindste_forspring', heads.binding, 24),
    ],
    rows: efficiency.items.map(({ id, name, own, peer, binding }) => [
      ...[id, name[lang], own, peer],
      binding ? { da: 'ja', en: 'yes' }[lang] : '',
    ]),
  };
}
