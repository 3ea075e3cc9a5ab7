import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { readTableQuestion } from '../../../app/tables/table-question.ts';
import type { UnkeptComparators } from '../../web/page-data/page-frame.ts';
import type { PageRequest } from './page-request.ts';

// As much as a setting holds.
const longestKept = 500;

/** The comparators of a page where they are not the reader's own setting, and whether the reader may make them so. */
export async function unkeptComparators(
  { context, reader, query }: PageRequest,
  sml: readonly string[],
): Promise<{ readonly unkept?: UnkeptComparators }> {
  if (query.sml === undefined) return {};
  const kept = readTableQuestion({}, await comparatorSetting(context, reader)).question.sml;
  const isSame = kept.length === sml.length && sml.every((one) => kept.includes(one));
  return isSame ? {} : { unkept: { sml, mayKeep: reader.via !== 'public' && query.sml.length <= longestKept } };
}
