import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AreaDossier } from '../../../domain/model/area-dossier.ts';
import type { DocumentBlock } from '../../../domain/model/document.ts';
import { criterionDecimals, areaWords as w } from './area-words.ts';

/** Twins of a place beside its criteria on paper: their values by themselves, and who they are or why they are not there. */
export function twinBlocks({ twins }: AreaDossier, lang: Lang): readonly DocumentBlock[] {
  if (!twins) return [];
  const note: DocumentBlock = { kind: 'paragraph', text: twins.note[lang], tone: 'small' };
  if (!twins.shown) return [note];
  const { name, criteria } = twins.shown;
  const rows = criteria.map(({ id, name: criterion, lines: [line] }) => {
    const say = (text: string | undefined): string =>
      text === undefined ? '' : formatNumber(Number(text), criterionDecimals[id], lang);
    const margin = line?.band === undefined ? '' : `±${say(line.band)}`;
    return { cells: [criterion[lang], say(line?.value) || '…', margin] };
  });
  return [
    {
      kind: 'table',
      caption: name[lang],
      columns: [{ align: 'left', fill: 1 }, { align: 'right' }, { align: 'right' }],
      head: [[w.criterion, w.value, w.margin].map((head) => ({ text: head[lang] }))],
      rows,
    },
    note,
  ];
}
