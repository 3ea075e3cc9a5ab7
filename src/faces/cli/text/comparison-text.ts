import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type {
  CodeChange,
  DefinitionChange,
  ReleaseComparison,
  UnitChange,
} from '../../../domain/model/release-change.ts';

const shown = 20;

const units: { readonly [K in UnitChange['kind']]: Text } = {
  vanished: { da: 'forsvundet uden at være nedlagt', en: 'vanished without having been closed' },
  emptied: { da: 'uden beboere i den nyeste periode', en: 'without residents in the newest period' },
  closed: { da: 'nedlagt', en: 'closed' },
  new: { da: 'ny', en: 'new' },
  renamed: { da: 'nyt navn', en: 'renamed' },
};
const definitions: { readonly [K in DefinitionChange['kind']]: Text } = {
  new: { da: 'ny tabel', en: 'new table' },
  gone: { da: 'tabellen er udgået', en: 'the table is gone' },
  changed: { da: 'opgøres anderledes', en: 'counted otherwise' },
};
const codes: { readonly [K in CodeChange['kind']]: Text } = {
  'taken-up': { da: 'taget i brug', en: 'taken up' },
  'given-up': { da: 'ikke længere i brug', en: 'no longer used' },
  moved: { da: 'bruges anderledes', en: 'used otherwise' },
};

/** A release beside the one before it, for a terminal: what is suspicious first. */
export function comparisonText(found: ReleaseComparison, lang: Lang): string {
  const { before, after, tables } = found;
  const none = { da: 'ingen', en: 'none' }[lang];
  const heads = {
    da:
      before === undefined
        ? `${after}: der er ingen udgave før den at sammenligne med`
        : `${after} ved siden af ${before}`,
    en: before === undefined ? `${after}: there is no release before it to compare with` : `${after} beside ${before}`,
  };
  const count = (n: number): string => formatCount(n, lang);
  const compared = tables.reduce((sum, table) => sum + table.compared, 0);
  return [
    heads[lang],
    ...suspicious(found, lang),
    section({ da: 'Afdelinger', en: 'Afdelinger' }[lang], found.units.length, lang),
    ...found.units.slice(0, shown).map(({ kind, id, name, formerly }) => {
      return `  ${id} ${name}: ${units[kind][lang]}${formerly === undefined ? '' : ` (${formerly})`}`;
    }),
    section({ da: 'Definitioner', en: 'Definitions' }[lang], found.definitions.length, lang),
    ...found.definitions.map(({ table, kind, from, to }) => {
      return `  ${table}: ${definitions[kind][lang]} ${[from, to].filter((v) => v !== undefined).join(' → ')}`;
    }),
    section({ da: 'Datagrundlag', en: 'Data' }[lang], found.dates.length, lang),
    ...found.dates.map((date) => `  ${date.group}: ${date.before ?? none} → ${date.after}`),
    {
      da: `Tal i begge udgaver: ${count(compared)}, ændret: ${count(found.cellsFound)}`,
      en: `Figures in both releases: ${count(compared)}, changed: ${count(found.cellsFound)}`,
    }[lang],
    ...found.cells.slice(0, shown).map((c) => {
      return `  ${c.table} ${c.period} ${placeText(c.place)} ${c.row[lang]}: ${count(c.before)} → ${count(c.after)}`;
    }),
    '',
  ].join('\n');
}

function suspicious(found: ReleaseComparison, lang: Lang): readonly string[] {
  const count = (n: number): string => formatCount(n, lang);
  const merged = found.tables.filter((t) => t.mergedBefore !== undefined && t.mergedAfter > t.mergedBefore + 1);
  const percent = (n: number): string => formatNumber(n, 1, lang);
  return [
    section({ da: 'Spring ud over det tilfældige', en: 'Jumps beyond chance' }[lang], found.jumpsFound, lang),
    ...found.jumps.slice(0, shown).map((jump) => {
      const move = `${jump.from} ${count(jump.before)} → ${jump.period} ${count(jump.after)}`;
      return `  ${jump.table} ${placeText(jump.place)} ${jump.row[lang]}: ${move}`;
    }),
    section({ da: 'Koder brugt anderledes', en: 'Codes used otherwise' }[lang], found.codes.length, lang),
    ...found.codes.slice(0, shown).map((code) => {
      const move = `${count(code.before)} → ${count(code.after)}`;
      return `  ${code.table} ${code.axis[lang]}, ${code.category[lang]}: ${codes[code.kind][lang]}, ${move}`;
    }),
    section({ da: 'Flere vises kun samlet', en: 'More shown only together' }[lang], merged.length, lang),
    ...merged.map((t) => `  ${t.table}: ${percent(t.mergedBefore ?? 0)} % → ${percent(t.mergedAfter)} %`),
  ];
}

function section(title: string, found: number, lang: Lang): string {
  return `${title}: ${formatCount(found, lang)}`;
}

// An atom of many is named by its first.
function placeText(place: string): string {
  const [first = '', ...others] = place.split('+');
  return others.length === 0 ? first : `${first} + ${others.length}`;
}
