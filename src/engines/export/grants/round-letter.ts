import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock } from '../../../domain/model/document.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';
import { stageNames } from '../../../domain/model/round-words.ts';
import { placeBlocks, plainTable, roundHead } from './round-blocks.ts';
import { recordHead } from './round-record.ts';
import { frontTable, paymentTable } from './round-tables.ts';
import { roundTexts } from './round-texts.ts';

/**
 * The letter about one place of a round: data and dates, index and criteria with their distances, class and why, amount and
 * how it was worked out, what would change it, how to object. Its data are attached.
 * @source prioritering.md section 10
 */
export function roundLetter(file: RoundCaseFile, row: GrantRow, lang: Lang): Document {
  const { round } = file;
  const w = roundTexts[lang];
  const isDecided = round.stage === 'besluttet' || round.stage === 'offentliggjort';
  const name = `${row.unit.name[lang]} (${row.unit.kommune})`;
  const title = `${isDecided ? w.letter : w.draft}: ${row.unit.name[lang]}`;
  return {
    title,
    subtitle: `${w.case} ${round.id}, version ${round.version}, ${stageNames[round.stage][lang]}. ${w.key} ${row.unit.key}`,
    ...roundHead(file, lang),
    blocks: [
      { kind: 'paragraph', text: grantedText(row, lang), tone: 'lead' },
      { kind: 'heading', level: 1, text: name },
      ...placeBlocks(file, row, lang).slice(1),
      ...paid(file, row, lang),
      { kind: 'notice', text: w.complain },
      { kind: 'heading', level: 1, text: w.inputs },
      plainTable(frontTable(file, lang), lang, [60, undefined]),
    ],
    attached: [
      {
        name: `runde-${round.id}-v${round.version}-sted.json`,
        mediaType: 'application/json',
        description: title,
        content: letterRecord(file, row),
      },
    ],
  };
}

function grantedText({ grant, local, class: own }: GrantRow, lang: Lang): string {
  const [given, beside] = [formatCount(grant, lang), formatCount(local, lang)];
  if (lang === 'da') {
    if (own === undefined) return 'Klassen er ikke besluttet endnu.';
    return grant > 0
      ? `Bevillingen er ${given} kr. om året. Den kræver mindst ${beside} kr. lokal medfinansiering.`
      : 'Der er ingen bevilling.';
  }
  if (own === undefined) return 'The class is not decided yet.';
  return grant > 0
    ? `The grant is DKK ${given} a year. It takes at least DKK ${beside} of local co-financing.`
    : 'There is no grant.';
}

function paid({ round, shown, synthetic }: RoundCaseFile, row: GrantRow, lang: Lang): readonly DocumentBlock[] {
  const own = { ...shown, run: { ...shown.run, rows: [row] } };
  const { sheet, columns, rows } = paymentTable({ round, shown: own, synthetic }, lang);
  if (rows.length === 0 || columns.length <= 3) return [];
  const years = { sheet, columns: columns.slice(2), rows: rows.map((cells) => cells.slice(2)) };
  return [{ kind: 'heading', level: 2, text: roundTexts[lang].paid }, plainTable(years, lang, [])];
}

function letterRecord(file: RoundCaseFile, row: GrantRow): string {
  const { round, shown } = file;
  const { listings: _, ...inputs } = round.inputs;
  const record = {
    ...recordHead(file, 'kvarter-grant-letter/1'),
    inputs,
    settings: round.settings,
    persons: shown.persons.get(row.unit.key) ?? [],
    payments: shown.payments.get(row.unit.key) ?? [],
    local: shown.local.get(row.unit.key),
    row,
  };
  return `${JSON.stringify(record, undefined, 1)}\n`;
}
