import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { TableAnswer } from '../../domain/model/answer.ts';
import type { StatusDefinition } from '../../domain/model/cell.ts';
import type { Releasable } from '../../domain/model/protected.ts';

/** What a file says about itself beside its figures. Times and links are handed in; a format never makes them. */
export interface ExportContext {
  readonly lang: Lang;
  readonly statuses: readonly StatusDefinition[];
  /** ISO time of the download; stands on the front sheet only, so that two downloads have identical figures. */
  readonly madeAt: string;
  /** Scheme and host, `https://kvarter.example.dk`, put before links that begin with a slash: a file has no address of its own. */
  readonly origin?: string;
  /** Address of the same view with the release pinned, and with the rolling period rule. */
  readonly link: string;
  readonly rollingLink: string;
  readonly contact: Text;
  readonly licence: Text;
}

/** One way to write tables to a file. A format takes what may leave the house only: an unprotected answer does not compile. */
export interface ExportFormat {
  /** Id in links and in the shell: `form=csv`, `--format csv`. */
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly name: Text;
  /** One answer, or the whole set of one selection; all answers share place and release. */
  write(answers: Releasable<readonly TableAnswer[]>, context: ExportContext): Promise<Uint8Array>;
}
