import type { ExportContext } from './export-format.ts';

/** A link that works from a file on a desktop, where the origin is known. */
export function absoluteLink(link: string, { origin }: ExportContext): string {
  return origin !== undefined && link.startsWith('/') ? `${origin}${link}` : link;
}
