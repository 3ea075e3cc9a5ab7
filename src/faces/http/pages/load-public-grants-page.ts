import { scopeOf } from '../../../app/access/access-scope.ts';
import { maySeePlace } from '../../../app/access/may-see-selection.ts';
import { openPageReader } from '../../../app/access/readers.ts';
import { publishedGrants, publishedRounds, releaseBehind } from '../../../app/grants/published-rounds.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { GrantRound } from '../../../domain/model/grant-round.ts';
import type { PlaceDirectory } from '../../../domain/model/place.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parsePlace } from '../../../engines/query/parse-selection.ts';
import type { PublicGrant, PublicGrantsPage, PublicRound } from '../../web/page-data/grant-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title: Text = { da: 'Bevillinger', en: 'Grants decided' };

/** `/bevillinger`: published rounds, for everybody; the newest unless one is asked for. @throws Problem KV-J2, KV-A8 */
export async function loadPublicGrantsPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query, params } = asked;
  if (!asked.release) throw new Problem('KV-A8', { folder: context.dataDir });
  const rounds = await publishedRounds(context);
  const round = params.runde === undefined ? rounds[0] : rounds.find(({ id }) => id === params.runde);
  if (params.runde !== undefined && !round) {
    throw new Problem('KV-J2', { round: params.runde.slice(0, 60), known: rounds.map(({ id }) => id) });
  }
  const release = round && (await releaseBehind(context, reader, round));
  const hrefOf = await hrefFor(asked, release ?? asked.release);
  const page: PublicGrantsPage = {
    ...pageFrame(asked, title, unknownParameters(query, []), release ?? asked.release),
    kind: 'public-grants',
    rounds: rounds.map(({ id, inputs }) => ({ id, name: inputs.name, year: inputs.year })),
    ...(round && !release ? { withdrawn: true } : {}),
  };
  const shown = derive((release ?? asked.release).release, ({ directory }): PublicGrantsPage => {
    return round && release ? { ...page, round: publicRound(round, directory, hrefOf) } : page;
  });
  const stamp = `${shown.release} ${rounds.map(({ id, version }) => `${id}v${version}`).join()} ${params.runde ?? ''}`;
  return { kind: 'figures', page: shown, reader, stamp };
}

// A closed page has an open one beside it: whoever may not open the first is led to the second.
async function hrefFor({ context, reader }: PageRequest, release: OpenRelease) {
  const scope = scopeOf(context, release);
  const hasOpen = (await context.desk.openFor(openPageReader)) !== (await context.desk.open());
  return (key: string): Pick<PublicGrant, 'href'> => {
    if (key.startsWith('sum:')) return {};
    const place = parsePlace(key);
    const path = `/sted/${place.kind}/${place.key}`;
    if (maySeePlace(reader, place, scope).allowed) return { href: path };
    return hasOpen ? { href: `${path}/offentlig` } : {};
  };
}

function publicRound(
  round: GrantRound,
  directory: PlaceDirectory,
  hrefOf: (key: string) => Pick<PublicGrant, 'href'>,
): PublicRound {
  const { id, version, inputs, log } = round;
  const { granted, frame } = must(round.result, 'the result of a published round');
  const published = must(log.at(-1), 'the entry a round was published by').at.slice(0, 10);
  const { name, year, rules, list } = inputs;
  return {
    ...{ id, version, name, year, published, frame, granted, rules: rules.name, source: rules.source },
    ...(list === undefined ? {} : { list }),
    grants: publishedGrants(round, directory).map((grant) => ({ ...grant, ...hrefOf(grant.key) })),
  };
}
