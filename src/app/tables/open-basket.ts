import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { HiddenTables, ShownPlace } from '../../domain/model/answer.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { hiddenTables } from '../../engines/query/hidden-tables.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { contextOf } from '../../engines/query/query-context.ts';
import { holdsPlace } from '../../engines/query/require-place.ts';
import { showSelection } from '../../engines/query/show-place.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { standardTables } from '../release/list-tables.ts';

/** A basket: its places with their signs, and the sum they make. Names and numbers of units, no figures. */
export interface OpenedBasket {
  readonly places: readonly { readonly sign: '+' | '-'; readonly place: ShownPlace }[];
  readonly sum: ShownPlace;
  /** Tables the sum cannot be shown in, and what can be seen instead. */
  readonly hidden: readonly HiddenTables[];
}

/** Opens a basket's places. @throws Problem KV-Q* when it cannot be read, KV-A2 when a place may not be seen */
export async function openBasket(context: AppContext, reader: Reader, sted: string): Promise<OpenedBasket> {
  const release = await context.desk.open();
  const selection = parseSelection(sted);
  if (!maySeeSelection(reader, selection, scopeOf(context, release)).allowed)
    throw new Problem('KV-A2', { asked: sted });
  const { places, resolver } = contextOf(release.release.content);
  const show = (shown: Selection): ShownPlace => showSelection(places, resolver(shown, 'nu'), places.today);
  return {
    places: selection.terms.map((term) => ({
      sign: term.sign,
      place: show({ terms: [{ sign: '+', place: term.place }] }),
    })),
    sum: show(selection),
    hidden: hiddenTables(
      release.release.content,
      selection,
      standardTables(release).map(({ id }) => id),
    ),
  };
}

/**
 * What is left of a basket without the places that are not there or may not be seen, in link form; '' where that adds
 * nothing up. Tells of the two alike.
 * @throws Problem KV-Q* when the basket cannot be read
 */
export async function leftOfBasket(context: AppContext, reader: Reader, sted: string): Promise<string> {
  const release = await context.desk.open();
  const scope = scopeOf(context, release);
  const { places } = contextOf(release.release.content);
  const terms = parseSelection(sted).terms.filter(
    ({ place }) => holdsPlace(places, place) && maySeePlace(reader, place, scope).allowed,
  );
  return terms.some(({ sign }) => sign === '+') ? formatSelection({ terms }) : '';
}
