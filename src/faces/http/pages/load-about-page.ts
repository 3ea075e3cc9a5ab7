import { aboutNumbers } from '../../../app/tables/about-numbers.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { TableDefinition } from '../../../domain/model/table-definition.ts';
import type { ShownDefinition } from '../../web/page-data/about-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/om-tallene`: definitions, data dates, protection and signs, from the release's own definitions. */
export async function loadAboutPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const about = aboutNumbers(asked.release);
  const title = { da: 'Om tallene', en: 'About the numbers' };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, [])),
      kind: 'about',
      definitions: about.definitions.map(shownDefinition),
      dataDates: about.dataDates,
      breaks: about.breaks,
      rules: about.manifest.rules,
      statuses: about.statuses,
    },
  };
}

function shownDefinition(definition: TableDefinition): ShownDefinition {
  const { id, version, title, theme, population, base, source, tier, notes, reference } = definition;
  return {
    id,
    version,
    title,
    theme,
    population,
    base,
    source,
    register: reference.register,
    reference: reference.text,
    tier,
    notes,
    measures: definition.measures.map((m) => ({ id: m.id, label: m.label, unit: m.unit })),
    rows: definition.rows.map((r) => ({ code: r.code, label: r.label, depth: r.depth })),
  };
}
