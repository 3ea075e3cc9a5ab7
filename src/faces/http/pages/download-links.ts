import { formatNames } from '../../../app/tables/file-formats.ts';
import { queryOfView } from '../../../app/tables/file-of-tables.ts';
import type { TableQuestion } from '../../../app/tables/table-question.ts';
import { isSum } from '../../../app/twins/sum-forms.ts';
import { placeSheets } from '../../../domain/definitions/factsheets/index.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { DownloadLink } from '../../web/page-data/page-frame.ts';

/** The files of one table as shown. */
export function tableLinks(table: string, question: TableQuestion): readonly DownloadLink[] {
  return formatNames.map((format) => ({
    format: format.id,
    label: format.name,
    href: `/api/v1/tables/${encodeURIComponent(table)}?${queryOfView(question)}&form=${format.id}`,
  }));
}

/** The files of all standard tables of a selection; the workbook first. */
export function workbookLinks(question: TableQuestion): readonly DownloadLink[] {
  return formatNames.map((format) => ({
    format: format.id,
    label: format.name,
    href: `/api/v1/workbook?${queryOfView(question)}&form=${format.id}`,
  }));
}

/** Where a meeting pack of places is put together. */
export function packLink(sted: string): DownloadLink {
  return { format: 'pakke', label: { da: 'Mødepakke …', en: 'Meeting pack …' }, href: `/moedepakke?sted=${sted}` };
}

/** The sheet of a place for a meeting, where its kind has one; with the twins or the place that stand beside it. */
export function sheetLinks(sted: string, lang: Lang, sml: readonly string[]): readonly DownloadLink[] {
  const [kind = '', key = ''] = sted.split(':');
  const sheet = placeSheets.find(({ level }) => level === kind);
  if (!sheet) return [];
  const sum = sml.find(isSum);
  const beside = sum === undefined ? '' : `&sml=${encodeURIComponent(sum)}`;
  const href = `/api/v1/place-sheets/${kind}/${encodeURIComponent(key)}?form=pdf&sprog=${lang}${beside}`;
  return [{ format: 'ark', label: { da: `${sheet.name.da} (PDF)`, en: `${sheet.name.en} (PDF)` }, href }];
}
