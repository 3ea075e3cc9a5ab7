import { leftOfBasket } from '../../../app/tables/open-basket.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { type Problem, sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import type { PageData } from '../../web/page-data.ts';
import { openVariantOf } from './load-open-page.ts';
import { pageFrame } from './page-frame.ts';
import type { PageRequest } from './page-request.ts';

/** A problem as a page: what does not exist and what is not allowed look the same; the rest says what to do. */
export async function problemPage(asked: PageRequest, problem: Problem, id: string): Promise<PageData> {
  const message = {
    da: sentenceOf(problem.code, problem.data, 'da'),
    en: sentenceOf(problem.code, problem.data, 'en'),
  };
  if (problem.code === 'KV-A6') {
    const title = { da: 'Siden findes ikke', en: 'There is no such page' };
    return { ...pageFrame(asked, title), kind: 'not-available', asked: asked.url, message, isUnknownPath: true };
  }
  if (problem.code === 'KV-A2' || problem.code === 'KV-A20' || problem.code === 'KV-Q5') {
    const title = { da: 'Siden kan ikke vises', en: 'The page cannot be shown' };
    const openVariant = openVariantOf(asked.url);
    const basket = asked.page === 'udvalg' ? asked.query.sted : undefined;
    const left = basket === undefined ? {} : { basketLeft: await leftOfBasket(asked.context, asked.reader, basket) };
    const page = { ...pageFrame(asked, title), kind: 'not-available', asked: asked.url, message, ...left } as const;
    return openVariant === undefined ? page : { ...page, openVariant };
  }
  return { ...pageFrame(asked, titles[problem.code] ?? otherTitle), kind: 'error', code: problem.code, message, id };
}

const titles: Readonly<Record<string, Text>> = {
  'KV-A1': { da: 'Det har du ikke adgang til', en: 'You do not have access to that' },
  'KV-A7': { da: 'Der skete en fejl hos os', en: 'Something went wrong on our side' },
};
const otherTitle: Text = { da: 'Det kunne ikke lade sig gøre', en: 'That could not be done' };
