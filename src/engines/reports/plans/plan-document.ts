import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock } from '../../../domain/model/document.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import { effectBlocks } from './effect-blocks.ts';
import { commentBlocks, goalBlocks } from './goal-blocks.ts';
import { returnBlocks } from './return-blocks.ts';

const texts = {
  da: { title: 'Mål og virkning', status: 'Status', plan: 'Helhedsplan', edition: 'Udgave', of: 'Planen' },
  en: { title: 'Goals and effect', status: 'Status', plan: 'Plan', edition: 'Release', of: 'The plan' },
} as const;

/** The paper of a status meeting about a plan: goals, comments, effect, and the return somebody asked for. */
export function planDocument(file: PlanFile, lang: Lang): Document {
  const { name, plan, period, asOf, follow, edition, release } = file;
  const w = texts[lang];
  const days = period.map((day) => formatDate(day, lang)).join(' – ');
  const { endedEarly } = follow;
  const early: readonly DocumentBlock[] =
    endedEarly === undefined ? [] : [{ kind: 'notice', text: goalWords.early[lang](formatDate(endedEarly, lang)) }];
  return {
    title: `${w.title}: ${name}`,
    subtitle: `${w.plan} ${plan}, ${days}. ${w.status} ${formatDate(asOf, lang)}`,
    lang,
    edition: `${w.edition} ${edition}, ${release}`,
    date: asOf,
    synthetic: file.synthetic,
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', text: goalWords.lead[lang], tone: 'lead' },
      ...early,
      { kind: 'heading', level: 1, text: goalWords.goals[lang] },
      ...goalBlocks(file, lang),
      ...commentBlocks(file.comments, lang),
      { kind: 'heading', level: 1, text: goalWords.effect[lang] },
      ...effectBlocks(file, lang),
      ...returnBlocks(file, lang),
    ],
  };
}
