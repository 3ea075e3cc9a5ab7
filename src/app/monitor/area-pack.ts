import type { Lang } from '../../domain/kernel/language.ts';
import type { AreaDossier } from '../../domain/model/area-dossier.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { tableFileFormats } from '../../engines/export/table-files.ts';
import { areaDocument } from '../../engines/reports/areas/area-document.ts';
import type { AppContext } from '../context/app-context.ts';
import { areaTables } from './area-tables.ts';
import type { OpenedDossier } from './open-dossier.ts';

/** What a committee is handed about an area. */
export interface AreaPackFormat {
  readonly id: 'pdf' | 'xlsx';
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (context: AppContext, opened: OpenedDossier, lang: Lang) => Promise<Uint8Array>;
}

const workbook = tableFileFormats.filter(({ id }) => id === 'xlsx');

/** The formats of the pack: a tagged PDF, and the same figures as a workbook. */
export const areaPackFormats: readonly AreaPackFormat[] = [
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    write: async ({ pdf }, { dossier, release }, lang) =>
      await pdf.print(dossier, (content: AreaDossier) =>
        areaDocument(content, {
          lang,
          edition: editionName(release.manifest, lang),
          synthetic: release.manifest.synthetic,
        }),
      ),
  },
  ...workbook.map(
    ({ extension, mediaType, write }): AreaPackFormat => ({
      id: 'xlsx',
      extension,
      mediaType,
      write: async (_context, { dossier }, lang) => await write(areaTables(dossier.content, lang), lang),
    }),
  ),
];

function editionName({ edition, id }: ReleaseManifest, lang: Lang): string {
  return lang === 'da' ? `Udgave ${edition}, ${id}` : `Release ${edition}, ${id}`;
}

/** Name of a file about an area without extension. */
export function areaFileName({ area }: AreaDossier, lang: Lang): string {
  return `status_${area.place.key.replace(/[^\w-]+/g, '-').slice(0, 60)}_${area.list}_${lang}`;
}
