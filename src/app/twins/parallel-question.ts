import { keyFigures } from '../../domain/definitions/accounts/index.ts';
import { twinVariables } from '../../domain/definitions/twins/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ParallelOrder, ParallelQuestion } from '../../domain/model/parallel-answer.ts';
import type { AskedTwins } from './asked-twins.ts';
import { needsRights } from './extra-variables.ts';
import { readTwinQuestion, twinParameters, writeTwinQuestion } from './twin-question.ts';

/** Names of an address of own afdelinger side by side. */
export const parallelParameters = [...twinParameters, 'figur', 'sorter'] as const;

/** Every order rows can stand in. */
export const parallelOrders: readonly ParallelOrder[] = ['navn', 'egen', 'median', 'forskel', 'kr', 'plads'];

const openKeys = twinVariables.map(({ key }) => key).join(', ');
const usualFigure = 'R08';
const usualOrder = '-kr';

/**
 * Reads a question; what cannot be used falls back to what is usual and is told. An afdeling stands for its
 * organisation. Twins are of other organisations unless the address says `egen=med`.
 */
export function readParallelQuestion(asked: AskedTwins): {
  readonly question: ParallelQuestion;
  readonly problems: readonly Problem[];
} {
  const { question, problems } = readTwinQuestion(asked);
  const told = [...problems];
  const known = (parameter: string, valid: readonly string[], usual: string): string => {
    const text = (asked[parameter] ?? '').trim();
    if (text === '' || valid.includes(text)) return text || usual;
    told.push(new Problem('KV-A5', { parameter, found: text.slice(0, 40), valid: valid.join(', ') }));
    return usual;
  };
  const figures = keyFigures.filter(({ level }) => level === 'afd').map(({ id }) => id);
  const orders = parallelOrders.flatMap((order) => [order, `-${order}`]);
  // Rows of resident tables are for readers with rights, and this answer is for everybody.
  const { basis: _basis, ...withoutBasis } = question;
  const open = needsRights(question.variable) ? { ...withoutBasis, variable: [] } : question;
  if (open !== question)
    told.push(new Problem('KV-A5', { parameter: 'variable', found: asked.variable ?? '', valid: openKeys }));
  const sorter = known('sorter', orders, usualOrder);
  return {
    question: {
      ...open,
      sted: organisationOf(question.sted),
      filters: { ...question.filters, withoutOwn: (asked.egen ?? '').trim() !== 'med' },
      figur: known('figur', figures, usualFigure),
      order: parallelOrders.find((order) => sorter.endsWith(order)) ?? 'kr',
      descending: sorter.startsWith('-'),
    },
    problems: told,
  };
}

/** The question, or the first thing wrong with it. @throws Problem KV-A5, KV-N12, KV-N16, KV-N17 */
export function strictParallelQuestion(asked: AskedTwins): ParallelQuestion {
  const { question, problems } = readParallelQuestion(asked);
  const [first] = problems;
  if (first) throw first;
  return question;
}

/** The question as the query part of an address; what is as usual is left out. */
export function writeParallelQuestion(question: ParallelQuestion, change: Partial<ParallelQuestion> = {}): string {
  const { figur, order, descending, ...twins } = { ...question, ...change };
  const { withoutOwn } = twins.filters;
  const written = writeTwinQuestion({ ...twins, filters: { ...twins.filters, withoutOwn: false } });
  const sorter = `${descending ? '-' : ''}${order}`;
  const more = [
    ...(withoutOwn ? [] : ['egen=med']),
    ...(figur === usualFigure ? [] : [`figur=${figur}`]),
    ...(sorter === usualOrder ? [] : [`sorter=${sorter}`]),
  ];
  return [...(written === '' ? [] : [written]), ...more].join('&');
}

function organisationOf(sted: string): string {
  const found = /^(?:afd:|org:)?(\d{4})(?:-\d{5})?$/.exec(sted)?.[1];
  return found === undefined ? sted : `org:${found}`;
}
