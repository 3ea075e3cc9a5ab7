import { seriesSettings } from '../../domain/definitions/jobindsats.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { KeptSeries, SeriesCopy } from '../../domain/model/public-series.ts';
import { unlikeBefore } from '../../engines/intake/public-data/unlike-before.ts';
import type { AppContext } from '../context/app-context.ts';
import { seriesRows } from './series-rows.ts';

/**
 * Refuses an answer that is another thing than the newest copy of the series, so that nobody goes on counting with it. A
 * series saved again since that copy is asked anew, and its answer is taken as it is.
 * @throws Problem KV-M39
 */
export async function demandLikeBefore(
  { state }: Pick<AppContext, 'state'>,
  { name, source, savedAt }: KeptSeries,
  { content, about, sha256 }: SeriesCopy,
): Promise<void> {
  const kept = await state.seriesCopy(name);
  if (!kept || savedAt > kept.retrieved) return;
  const [was, is] = [unitIn(kept.about), unitIn(about)];
  if (was !== is) throw new Problem('KV-M39', { name, what: 'unit', before: was, found: is });
  if (kept.sha256 === sha256) return;
  const rowsOf = (text: string) => seriesRows(source, text, name).rows;
  const unlike = unlikeBefore(rowsOf(kept.content), rowsOf(content), seriesSettings.likeness);
  if (unlike) throw new Problem('KV-M39', { name, ...unlike });
}

function unitIn(about: string): string {
  const unit: unknown = Reflect.get(JSON.parse(about), 'unit');
  return typeof unit === 'string' ? unit : '';
}
