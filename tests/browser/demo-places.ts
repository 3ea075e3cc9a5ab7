import { must } from '../../src/domain/kernel/invariant.ts';
import type { PlaceAnswer } from '../../src/domain/model/answer.ts';
import { pageData, type Visit } from './visit.ts';

/** Places of the synthetic Denmark that the analyst may open, found by searching as a reader would. */
export interface DemoPlaces {
  readonly plan: { readonly key: string; readonly name: string; readonly number: string };
  readonly kommune: string;
  /** A member of the plan that has tables of its own. */
  readonly member: string;
  /** An afdeling outside the plan that can be added to it. */
  readonly other: { readonly key: string; readonly name: string };
}

async function placeOf(visit: Visit, path: string): Promise<PlaceAnswer> {
  const page = await pageData(visit, path);
  if (page.kind !== 'place') throw new Error(`${path} is ${page.kind}`);
  return page.place;
}

async function isShown(visit: Visit, sted: string): Promise<boolean> {
  const page = await pageData(visit, `/tabel/T05?sted=${sted}`);
  return page.kind === 'table' && page.answer !== undefined && page.answer.hidden === undefined;
}

/** Finds a plan, one of its afdelinger, and an afdeling outside it that can be added. */
export async function findDemoPlaces(visit: Visit): Promise<DemoPlaces> {
  const search = await pageData(visit, '/soeg?q=helhedsplan');
  const plan = must(search.kind === 'search' ? search.hits.find((hit) => hit.kind === 'plan') : undefined, 'a plan');
  const asPlace = await placeOf(visit, `/sted/plan/${plan.key}`);
  const kommune = must(
    asPlace.parents.find((parent) => parent.level === 'kom'),
    'the kommune of the plan',
  );
  const organisations = (await placeOf(visit, `/sted/kom/${kommune.key.slice(4)}`)).children;
  const members = new Set(asPlace.children.map((child) => child.key));
  const afdelinger: { key: string; name: string }[] = [];
  for (const organisation of organisations.filter((child) => child.level === 'org')) {
    const children = (await placeOf(visit, `/sted/org/${organisation.key.slice(4)}`)).children;
    const own = children.filter((child) => child.level === 'afd');
    afdelinger.push(...own.map((child) => ({ key: child.key, name: child.name.da })));
  }
  const shownWith = async (before: string, inPlan: boolean): Promise<{ key: string; name: string }> => {
    for (const afdeling of afdelinger) {
      if (members.has(afdeling.key) === inPlan && (await isShown(visit, before + afdeling.key))) return afdeling;
    }
    throw new Error(`no afdeling ${inPlan ? 'of' : 'outside'} the plan makes a table that is shown`);
  };
  const other = await shownWith(`plan:${plan.key},`, false);
  return {
    plan: { key: plan.key, name: plan.name, number: plan.key.split('.')[0] ?? '' },
    kommune: kommune.key.slice(4),
    member: (await shownWith('', true)).key,
    other,
  };
}
