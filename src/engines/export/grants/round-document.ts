import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';
import { grantedLocal, localNote, localShareText } from '../../../domain/model/local-words.ts';
import { allocationNotes, idleNotes, priceNote, shareText, stageNames } from '../../../domain/model/round-words.ts';
import { roundRecord } from './round-record.ts';
import { criteriaTable, frontTable, logTable, paymentTable, rowWords } from './round-tables.ts';

/** Words of a case file and its letters. */
export const texts = {
  da: {
    title: 'Sagsakt',
    inputs: 'Det er regnet på',
    result: 'Fordeling af rammen',
    letters: 'Sted for sted',
    paid: 'Betaling år for år',
    log: 'Log',
    place: 'Sted',
    class: 'Klasse',
    score: 'Indeks',
    residents: 'Beboere',
    grant: 'Bevilling',
    local: 'Lokalt mindst',
    shifts: 'Klassen skifter ved: ',
    stable: 'Klassen skifter ikke ved andre vægte, en lidt anden grænse eller tallenes usikkerhed.',
    complain:
      'Er du uenig? Skriv til fonden, og nævn sagens nummer, stedets nøgle og den oplysning, du mener er forkert.',
    attached:
      'Alle tal, regler, beslutninger og loggen er vedhæftet som JSON; den kan regnes efter med kvarter grants verify.',
    none: 'Steder uden bevilling og uden beslutning er kun med i den vedhæftede fil.',
    money: 'kr. om året',
    need: 'Beløbet',
    criteria: 'Kriterier og bidrag til indekset',
    letter: 'Afgørelse om tilskud',
    draft: 'Udkast til afgørelse om tilskud',
    case: 'Sag',
    key: 'Stedets nøgle er',
  },
  en: {
    title: 'Case file',
    inputs: 'What it was worked out from',
    result: 'The frame handed out',
    letters: 'Place by place',
    paid: 'Payment year by year',
    log: 'Log',
    place: 'Place',
    class: 'Class',
    score: 'Index',
    residents: 'Residents',
    grant: 'Grant',
    local: 'Local at least',
    shifts: 'The class changes with: ',
    stable: 'The class does not change with other weights, a slightly different line, or the margins of the figures.',
    complain:
      'Do you disagree? Write to the fund with the number of the case, the key of the place, and what you think is wrong.',
    attached:
      'All figures, rules, decisions and the log are attached as JSON; it can be checked with kvarter grants verify.',
    none: 'Places without a grant or a decision are in the attached file only.',
    money: 'kr. a year',
    need: 'The amount',
    criteria: 'Criteria and contributions to the index',
    letter: 'Decision on a grant',
    draft: 'Draft decision on a grant',
    case: 'Case',
    key: 'The key of the place is',
  },
} as const;

/** The case file on paper, with its data attached. The same round is the same document. */
export function roundDocument(file: RoundCaseFile, lang: Lang): Document {
  const { round, shown, synthetic } = file;
  const w = texts[lang];
  const told = shown.run.rows.filter((row) => row.grant > 0 || row.decided !== undefined || row.class === undefined);
  return {
    title: `${w.title} ${round.id}`,
    subtitle: `${round.inputs.name}. Version ${round.version}, ${stageNames[round.stage][lang]}`,
    lang,
    edition: `${round.id} v${round.version} · ${round.inputs.edition} · ${round.inputs.release} · ${shown.hash.slice(0, 16)}`,
    date: (round.log.at(-1)?.at ?? round.inputs.asOf).slice(0, 10),
    synthetic,
    orientation: 'portrait',
    blocks: [
      ...[
        ...priceNote(round.settings, round.inputs.year, shown.run.allocation.frame),
        ...allocationNotes(shown.run.allocation),
        ...idleNotes(shown.run),
        ...localNote(grantedLocal(shown)),
      ].map((note) => ({ kind: 'paragraph', text: note[lang] }) as const),
      { kind: 'paragraph', text: w.attached, tone: 'small' },
      { kind: 'heading', level: 1, text: w.result },
      resultTable(told, lang),
      { kind: 'paragraph', text: w.none, tone: 'small' },
      ...paymentBlocks(file, lang),
      { kind: 'heading', level: 1, text: w.inputs },
      plainTable(frontTable(file, lang), lang, [60, undefined]),
      { kind: 'heading', level: 1, text: w.letters },
      ...told.flatMap((row) => letterOf(file, row, lang)),
      { kind: 'heading', level: 1, text: w.log },
      plainTable(withoutHashes(logTable(file, lang)), lang, [8, 24, 26, 30, undefined, undefined]),
      { kind: 'notice', text: w.complain },
    ],
    attached: [
      {
        name: `runde-${round.id}-v${round.version}.json`,
        mediaType: 'application/json',
        description: `${w.title} ${round.id} v${round.version}`,
        content: roundRecord(file),
      },
    ],
  };
}

// Where every grant is paid at once, the table of grants has said so already.
function paymentBlocks(file: RoundCaseFile, lang: Lang): readonly DocumentBlock[] {
  const { sheet, columns, rows } = paymentTable(file, lang);
  const keyless = <T>(cells: readonly T[]): readonly T[] => [...cells.slice(0, 1), ...cells.slice(2)];
  if (columns.length <= 3) return [];
  return [
    { kind: 'heading', level: 1, text: texts[lang].paid },
    plainTable({ sheet, columns: keyless(columns), rows: rows.map(keyless) }, lang, []),
  ];
}

type PlainTable = ReturnType<typeof frontTable>;

// Fingerprints are in the attached file; on paper they are only wide.
function withoutHashes({ columns, rows, sheet }: PlainTable): PlainTable {
  return { sheet, columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
}

/** A sheet of the workbook as a table on paper. */
export function plainTable(
  { columns, rows }: PlainTable,
  lang: Lang,
  widths: readonly (number | undefined)[],
): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(({ decimals }, at) => {
      const width = widths[at];
      return { align: decimals === undefined ? 'left' : 'right', ...(width === undefined ? { fill: 1 } : { width }) };
    }),
    head: [columns.map(({ head }) => ({ text: head[lang] }))],
    rows: rows.map((row) => ({
      cells: row.map((cell, at) => {
        if (cell === undefined) return '';
        return typeof cell === 'number' ? formatNumber(cell, columns[at]?.decimals ?? 0, lang) : cell;
      }),
    })),
  };
}

function resultTable(rows: readonly GrantRow[], lang: Lang): TableBlock {
  const w = texts[lang];
  const money = (kroner: number): string => formatNumber(kroner, 0, lang);
  return {
    kind: 'table',
    caption: `${w.result}, ${w.money}`,
    columns: [
      { align: 'left', fill: 3 },
      { align: 'left', fill: 2 },
      { align: 'right' },
      { align: 'right' },
      { align: 'right' },
      { align: 'right' },
    ],
    head: [[w.place, w.class, w.score, w.residents, w.grant, w.local].map((text) => ({ text }))],
    rows: rows.map((row) => ({
      cells: [
        `${row.unit.name[lang]} (${row.unit.kommune})`,
        rowWords(row, lang).class,
        row.score.score === undefined ? '' : formatNumber(row.score.score, 2, lang),
        row.unit.residents === undefined ? '' : money(row.unit.residents),
        money(row.grant),
        money(row.local),
      ],
    })),
  };
}

/** What is said of one place: class and why, how the amount was worked out, criteria with distances, what would change it. */
export function letterOf(file: RoundCaseFile, row: GrantRow, lang: Lang): readonly DocumentBlock[] {
  const w = texts[lang];
  const { why, shifts, class: own } = rowWords(row, lang);
  const one = criteriaTable({ ...file, shown: { ...file.shown, run: { ...file.shown.run, rows: [row] } } }, lang);
  const columns = { sheet: one.sheet, columns: one.columns.slice(2), rows: one.rows.map((cells) => cells.slice(2)) };
  const money = (kroner: number): string => formatNumber(kroner, 0, lang);
  const { settings } = file.round;
  const local = file.shown.local.get(row.unit.key);
  const factor = row.class ? settings.factors[row.class] : '';
  const how =
    row.decided?.amount === undefined
      ? `${money(row.unit.residents ?? 0)} × ${settings.rate} × ${shareText(factor, lang)}`
      : money(row.decided.amount);
  return [
    { kind: 'heading', level: 2, text: `${row.unit.name[lang]} (${row.unit.kommune})` },
    { kind: 'paragraph', text: [{ text: `${own}. `, strong: true }, { text: why }] },
    ...(row.need === undefined
      ? []
      : [paragraph(`${w.need}: ${how} = ${money(Number(row.need))} → ${money(row.grant)} kr.`)]),
    ...(local ? [paragraph(localShareText(local, lang))] : []),
    // Of a place that nothing is known of there is nothing to list, and nothing that could move it.
    ...(row.score.score === undefined
      ? []
      : [
          { ...plainTable(columns, lang, [30]), caption: w.criteria },
          paragraph(shifts === '' ? w.stable : `${w.shifts}${shifts}.`, 'small'),
        ]),
  ];
}

function paragraph(text: string, tone?: 'small'): DocumentBlock {
  return { kind: 'paragraph', text, ...(tone && { tone }) };
}
