import type { ReactElement } from 'react';
import type { GrantRoundPage, GrantsPage, PlanGoalsPage, PublicGrantsPage } from '../page-data/grant-pages.ts';
import { GrantRoundPageView } from './grant-round-page.tsx';
import { GrantsPageView } from './grants-page.tsx';
import { PlanGoalsPageView } from './plan-goals-page.tsx';
import { PublicGrantsPageView } from './public-grants-page.tsx';

/** The pages of grants, goals and effect. */
export function GrantsView({
  page,
}: {
  readonly page: GrantsPage | GrantRoundPage | PlanGoalsPage | PublicGrantsPage;
}): ReactElement {
  switch (page.kind) {
    case 'grants':
      return <GrantsPageView page={page} />;
    case 'grant-round':
      return <GrantRoundPageView page={page} />;
    case 'public-grants':
      return <PublicGrantsPageView page={page} />;
    case 'plan-goals':
      return <PlanGoalsPageView page={page} />;
  }
}
