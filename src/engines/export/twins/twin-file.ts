import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { Releasable } from '../../../domain/model/protected.ts';
import type { ShownTwin, ShownTwinUnit, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinFirmness } from '../../../domain/model/twin-method.ts';

/** What a file of twins says about itself beside its figures. */
export interface TwinFileContext {
  readonly lang: Lang;
  /** ISO time of the download. */
  readonly madeAt: string;
  /** Scheme and host put before links. */
  readonly origin?: string;
}

/** One way to write twins to a file. */
export interface TwinFileFormat {
  readonly id: string;
  /** Word in the file's name where it holds a part only. */
  readonly part?: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly name: Text;
  write(answer: Releasable<TwinAnswer>, context: TwinFileContext): Promise<Uint8Array>;
}

/** The subject first, with rank 0, then its twins. */
export function rowsOf(
  answer: TwinAnswer,
): readonly (ShownTwinUnit & Partial<ShownTwin> & { readonly rank: number })[] {
  return [{ ...answer.subject, rank: 0 }, ...answer.twins];
}

/** How firmly a twin holds its place, in words. */
export const firmnessWords: Readonly<Record<TwinFirmness, Text>> = {
  firm: { da: 'sikker', en: 'firm' },
  'fairly-firm': { da: 'ret sikker', en: 'fairly firm' },
  'could-be-another': { da: 'kunne være en anden', en: 'could be another' },
};

/** Why a value is not there. */
export const valueWords: Readonly<Record<'shown' | 'hidden' | 'missing', Text>> = {
  shown: { da: '', en: '' },
  hidden: { da: 'skjult: under 20 personer på 16-64 år', en: 'hidden: fewer than 20 persons aged 16-64' },
  missing: { da: 'uoplyst', en: 'not known' },
};
