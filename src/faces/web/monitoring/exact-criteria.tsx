import type { ReactElement } from 'react';
import type { CriterionId } from '../../../domain/model/area-class.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaMonitorPage } from '../page-data/monitoring-pages.ts';
import { ExactForm, ExactShown } from '../table/exact-switch.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';

/** The switch to criteria of exact counts for those with the right, and which of them are exact. */
export function ExactCriteriaSwitch({ page }: { readonly page: AreaMonitorPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const { exact, address } = page;
  if (!exact) return null;
  if (!exact.shown) return <ExactForm action={address} hidden={[]} />;
  const { criteria } = page.dossier.area;
  const named = (ids: readonly CriterionId[]): string =>
    criteria.flatMap(({ id, name }) => (ids.includes(id) ? [name[lang]] : [])).join(', ');
  const told = exact.told.length > 0 ? w.exactCriteria(named(exact.told)) : w.exactNone;
  return (
    <ExactShown told={told} reason={exact.reason} back={address}>
      <p role="status">
        {exact.refused.length > 0 && w.exactRefused(named(exact.refused))} {w.exactSums}
      </p>
    </ExactShown>
  );
}
