import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';
import { grantedLocal, localNote } from '../../../domain/model/local-words.ts';
import { allocationNotes, idleNotes, priceNote, stageNames } from '../../../domain/model/round-words.ts';
import type { PartTable } from '../twins/part-table.ts';
import { placeBlocks, plainTable, roundHead } from './round-blocks.ts';
import { roundRecord } from './round-record.ts';
import { frontTable, logTable, paymentTable, rowWords } from './round-tables.ts';
import { roundTexts } from './round-texts.ts';

/** The case file on paper, with its data attached. The same round is the same document. */
export function roundDocument(file: RoundCaseFile, lang: Lang): Document {
  const { round, shown } = file;
  const w = roundTexts[lang];
  const told = shown.run.rows.filter((row) => row.grant > 0 || row.decided !== undefined || row.class === undefined);
  return {
    title: `${w.title} ${round.id}`,
    subtitle: `${round.inputs.name}. Version ${round.version}, ${stageNames[round.stage][lang]}`,
    ...roundHead(file, lang),
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
      ...told.flatMap((row) => placeBlocks(file, row, lang)),
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
    { kind: 'heading', level: 1, text: roundTexts[lang].paid },
    plainTable({ sheet, columns: keyless(columns), rows: rows.map(keyless) }, lang, []),
  ];
}

// Fingerprints are in the attached file; on paper they are only wide.
function withoutHashes({ columns, rows, sheet }: PartTable): PartTable {
  return { sheet, columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
}

function resultTable(rows: readonly GrantRow[], lang: Lang): TableBlock {
  const w = roundTexts[lang];
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
