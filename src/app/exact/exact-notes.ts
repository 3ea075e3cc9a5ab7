import type { Text } from '../../domain/kernel/language.ts';

/** The notes of an answer with exact figures: whose they are, and why some are not exact. */
export function exactNotes(told: readonly boolean[]): readonly Text[] {
  const own: Text = {
    da: 'Nøjagtigt tal, kun for dig: tal uden usikkerhed er ikke afrundet og må ikke gives videre.',
    en: 'Exact number, for you only: figures without a margin are not rounded and may not be passed on.',
  };
  /** @source diskretion.md 9.1 */
  const refused: Text = {
    da: 'Det nøjagtige tal kan ikke vises sammen med tal, der allerede er udleveret.',
    en: 'The exact number cannot be shown together with numbers already given out.',
  };
  return [...(told.some((one) => one) ? [own] : []), ...(told.some((one) => !one) ? [refused] : [])];
}
