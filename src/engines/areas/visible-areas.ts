import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaCondition, AreaFilter, AreaViewer } from '../../domain/model/area-store.ts';

const everybody = 1;
const authorities = 3;

/**
 * Which versions a reader may read: the public what everybody may see; an authority also what every authority may see
 * and its own; a boligorganisation also its own; the fund what authorities may see; a guest what the inviter may see,
 * narrowed to the areas of the invitation.
 * @source geofa.md section 2, Visibility
 */
export function visibleTo(viewer: AreaViewer): AreaFilter {
  switch (viewer.kind) {
    case 'public':
      return { anyOf: [offKode(everybody)] };
    case 'kommune':
      return { anyOf: [offKode(everybody, authorities), { by: 'kommunekode', values: viewer.codes }] };
    case 'organisation':
      return { anyOf: [offKode(everybody), { by: 'cvrKode', values: viewer.cvr }] };
    case 'fund':
      return { anyOf: [offKode(everybody, authorities)] };
    case 'installation':
      return { anyOf: [{ by: 'everything' }] };
    case 'guest': {
      const inviter = visibleTo(viewer.of);
      const allowed = inviter.objects;
      const objects = allowed ? viewer.objects.filter((id) => allowed.includes(id)) : viewer.objects;
      return { ...inviter, objects };
    }
  }
}

/** Whether a filter is the public's: then who registered an area is not told either. */
export function isPublicFilter({ anyOf }: AreaFilter): boolean {
  return anyOf.every((one) => one.by === 'offKode' && one.values.every((code) => code === everybody));
}

/** Whether a filter lets a version be read: the same judgement as the store's, of a version at hand. */
export function mayRead(
  { anyOf, objects }: AreaFilter,
  version: Pick<AreaVersion, 'objektId' | 'offKode' | 'kommunekode' | 'cvrKode'>,
): boolean {
  if (objects && !objects.includes(version.objektId)) return false;
  return anyOf.some((condition) => {
    if (condition.by === 'everything') return true;
    const value = version[condition.by];
    return value !== undefined && condition.values.includes(value);
  });
}

/** The filter as it is applied, for the reader to see: `off_kode in (1, 3) or kommunekode in (657)`. */
export function filterSentence({ anyOf, objects }: AreaFilter): string {
  const some = anyOf.map(conditionText).join(' or ') || 'none';
  return objects ? `(${some}) and objekt_id in (${objects.length})` : some;
}

/** What the filter means, in words. */
export function filterMeaning(viewer: AreaViewer): Text {
  return must(meanings.get(viewer.kind), viewer.kind);
}

const meanings: ReadonlyMap<AreaViewer['kind'], Text> = new Map([
  ['public', { da: 'Områder, der er synlige for alle.', en: 'Areas everybody may see.' }],
  [
    'kommune',
    {
      da: 'Områder, der er synlige for alle eller for alle myndigheder, og kommunens egne.',
      en: "Areas everybody or every authority may see, and the municipality's own.",
    },
  ],
  [
    'organisation',
    {
      da: 'Områder, der er synlige for alle, og boligorganisationens egne.',
      en: 'Areas everybody may see, and the own ones of the boligorganisation.',
    },
  ],
  [
    'fund',
    {
      da: 'Områder, der er synlige for alle eller for alle myndigheder.',
      en: 'Areas everybody or every authority may see.',
    },
  ],
  ['installation', { da: 'Alle områder i installationen.', en: 'Every area of the installation.' }],
  [
    'guest',
    {
      da: 'De områder, du er inviteret til, så langt den, der inviterede, må se dem.',
      en: 'The areas you are invited to, as far as who invited you may see them.',
    },
  ],
]);

function offKode(...values: readonly number[]): AreaCondition {
  return { by: 'offKode', values };
}

const columns = { offKode: 'off_kode', kommunekode: 'kommunekode', cvrKode: 'cvr_kode' } as const;

function conditionText(condition: AreaCondition): string {
  return condition.by === 'everything' ? 'all' : `${columns[condition.by]} in (${condition.values.join(', ')})`;
}
