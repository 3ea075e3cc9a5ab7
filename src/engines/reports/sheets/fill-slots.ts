/** A text with its slots filled, or the slots that could not be. */
export type FilledText = { readonly text: string } | { readonly unfilled: readonly string[] };

const slot = /\{([A-Za-z0-9.-]+)\}/g;

/** Slots of a text, `{F08}` → `F08`. */
export function slotsOf(text: string): readonly string[] {
  return [...text.matchAll(slot)].map(([, name = '']) => name);
}

/** Fills every slot by what it stands for; one without anything leaves the text out. @source faktaark.md 5.6 */
export function fillSlots(text: string, fill: (name: string) => string | undefined): FilledText {
  const unfilled = slotsOf(text).filter((name) => fill(name) === undefined);
  if (unfilled.length > 0) return { unfilled };
  // An abbreviation that ends its sentence has one full stop.
  const filled = text
    .replaceAll(slot, (_whole, name: string) => fill(name) ?? '')
    .replaceAll(/(pct\.|kr\.)\.(?!\.)/g, '$1');
  // A figure that begins a sentence begins it in capitals: "knap 50 ..." → "Knap 50 ...".
  return { text: filled.charAt(0).toLocaleUpperCase('da') + filled.slice(1) };
}
