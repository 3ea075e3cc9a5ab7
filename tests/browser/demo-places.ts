import { must } from '../../src/domain/kernel/invariant.ts';
import type { PlaceAnswer } from '../../src/domain/model/answer.ts';
import { pageData, type Visit } from './visit.ts';

/** Places of the synthetic Denmark that the analyst may open, found by searching as a reader would. */
export interface DemoPlaces {
  readonly plan: { readonly key: string; readonly name: string; readonly number: string };
  readonly kommune: string;
  /** A member of the plan that is shown by itself in the age table. */
  readonly member: string;
  /** An afdeling of another organisation of the kommune. */
  readonly other: { readonly key: string; readonly name: string };
}

async function placeOf(visit: Visit, path: string): Promise<PlaceAnswer> {
  const page = await pageData(visit, path);
  if (page.kind !== 'place') throw new Error(`${path} is ${page.kind}`);
  return page.place;
}

async function showsAges(visit: Visit, key: string): Promise<boolean> {
  const page = await pageData(visit, `/tabel/T01?sted=${key}`);
  return page.kind === 'table' && page.answer !== undefined && page.answer.hidden === undefined;
}

/** Finds a plan, one of its afdelinger, and an afdeling of another organisation that can be added to it. */
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
    afdelinger.push(...children.map((child) => ({ key: child.key, name: child.name.da })));
  }
  const shown: { key: string; name: string }[] = [];
  for (const afdeling of afdelinger) if (await showsAges(visit, afdeling.key)) shown.push(afdeling);
  return {
    plan: { key: plan.key, name: plan.name, number: plan.key.split('.')[0] ?? '' },
    kommune: kommune.key.slice(4),
    member: must(
      shown.find((one) => members.has(one.key)),
      'a member of the plan with a table of its own',
    ).key,
    other: must(
      shown.find((one) => !members.has(one.key)),
      'an afdeling outside the plan with a table of its own',
    ),
  };
}
