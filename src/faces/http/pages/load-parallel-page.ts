import { findParallel } from '../../../app/twins/find-parallel.ts';
import { parallelFormatNames } from '../../../app/twins/parallel-file.ts';
import {
  parallelOrders,
  parallelParameters,
  readParallelQuestion,
  writeParallelQuestion,
} from '../../../app/twins/parallel-question.ts';
import { basisNames } from '../../../app/twins/twin-methods.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem, sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import type { ParallelAnswer, ParallelOrder, ParallelQuestion } from '../../../domain/model/parallel-answer.ts';
import type { TwinBasis } from '../../../domain/model/twin-answer.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { PageFrame } from '../../web/page-data/page-frame.ts';
import type { ParallelPage } from '../../web/page-data/twin-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title: Text = { da: 'Afdelinger side om side', en: 'Afdelinger side by side' };
const bases: readonly TwinBasis[] = ['kombineret', 'stamdata', 'socio'];

/** `/tvillinger/parallelt`: all afdelinger of an organisation, each beside its own twins. @throws Problem KV-A8 */
export async function loadParallelPage(asked: PageRequest): Promise<LoadedPage> {
  const { release, context, reader } = asked;
  if (!release) throw new Problem('KV-A8', { folder: context.dataDir });
  const { question: read, problems } = readParallelQuestion(asked.query);
  const question = read.sted === '' ? { ...read, sted: ownOrganisation(asked) } : read;
  const notes = [...problems.map(textOf), ...unknownParameters(asked.query, parallelParameters)];
  const empty = { kind: 'parallel', bases: [], years: [], sorts: [], downloads: [] } as const;
  const blank = (more: Partial<ParallelPage> = {}): LoadedPage => {
    const page = derive(
      release.release,
      (): ParallelPage => ({ ...pageFrame(asked, title, notes), ...empty, ...more }),
    );
    return { kind: 'figures', page, reader };
  };
  if (question.sted === '') return blank();
  try {
    const found = await findParallel(context, reader, question);
    const page = derive(found.answer, (answer): ParallelPage => {
      const { name } = answer.organisation;
      const named = { da: `Afdelinger i ${name} side om side`, en: `Afdelinger of ${name} side by side` };
      return answeredPage(pageFrame(asked, named, notes, found.release), question, answer);
    });
    return { kind: 'figures', page, reader };
  } catch (error) {
    if (error instanceof Problem) return blank({ refusal: textOf(error) });
    throw error;
  }
}

/** The organisation a reader's right is limited to. */
function ownOrganisation({ reader }: PageRequest): string {
  for (const { restrictions } of reader.rights) {
    for (const restriction of restrictions) {
      if (restriction.kind === 'organisation') return `org:${restriction.number}`;
    }
  }
  return '';
}

function answeredPage(frame: PageFrame, asked: ParallelQuestion, answer: ParallelAnswer): ParallelPage {
  const { udgave: _udgave, ...question } = { ...asked, basis: answer.basis };
  const href = (change: Partial<ParallelQuestion>): string => addressOf(question, change);
  const pinned = writeParallelQuestion(question, { udgave: answer.release });
  const { regnskabsaar: _year, ...usual } = question;
  return {
    ...frame,
    kind: 'parallel',
    answer,
    bases: bases.map((basis) => ({
      name: basisNames[basis],
      href: href({ basis, variable: [] }),
      chosen: basis === answer.basis,
    })),
    years: answer.years.map(({ year, inForce }) => ({
      year,
      href: addressOf(usual, inForce ? {} : { regnskabsaar: year }),
      chosen: year === answer.year,
    })),
    sorts: parallelOrders.map((order) => sortOf(question, order)),
    downloads: parallelFormatNames.map((format) => ({
      format: format.id,
      label: format.name,
      href: `/api/v1/twins/parallel?${pinned}&form=${format.id}`,
    })),
    link: `/tvillinger/parallelt?${pinned}`,
  };
}

/** Where a head leads: its order, turned when it stands already; figures begin with the largest. */
function sortOf(question: ParallelQuestion, order: ParallelOrder): ParallelPage['sorts'][number] {
  const chosen = question.order === order;
  const descending = chosen ? !question.descending : order !== 'navn' && order !== 'plads';
  return {
    order,
    href: addressOf(question, { order, descending }),
    ...(chosen ? { sorted: question.descending ? 'descending' : 'ascending' } : {}),
  };
}

function addressOf(question: ParallelQuestion, change: Partial<ParallelQuestion>): string {
  return `/tvillinger/parallelt?${writeParallelQuestion(question, change)}`;
}

function textOf({ code, data }: Problem): Text {
  return { da: sentenceOf(code, data, 'da'), en: sentenceOf(code, data, 'en') };
}
