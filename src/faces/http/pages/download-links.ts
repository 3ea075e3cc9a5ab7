import { formatNames } from '../../../app/file-formats.ts';
import { queryOfView } from '../../../app/file-of-tables.ts';
import type { TableQuestion } from '../../../app/table-question.ts';
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
