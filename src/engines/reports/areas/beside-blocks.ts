import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AreaDossier } from '../../../domain/model/area-dossier.ts';
import type { DocumentBlock } from '../../../domain/model/document.ts';
import { criterionDecimals } from '../../../domain/model/shown-criteria.ts';
import { areaWords as w } from './area-words.ts';

/** Twins or another place beside the criteria of one on paper: their values by themselves, and who they are or why they are not there. */
export function besideBlocks({ beside }: AreaDossier, lang: Lang): readonly DocumentBlock[] {
  if (!beside) return [];
  const note: DocumentBlock = { kind: 'paragraph', text: beside.note[lang], tone: 'small' };
  if (!beside.shown) return [note];
  const { name, criteria } = beside.shown;
  const rows = criteria.map(({ id, name: criterion, lines: [line] }) => {
    const say = (text: string | undefined): string =>
      text === undefined ? '' : formatNumber(Number(text), criterionDecimals[id], lang);
    const margin = line?.band === undefined ? '' : `±${say(line.band)}`;
    return { cells: [criterion[lang], say(line?.value) || '...', margin] };
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
