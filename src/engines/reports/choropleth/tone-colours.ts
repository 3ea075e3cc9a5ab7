/**
 * Colours of a map by tone: steps of one blue from light to dark; blue below a line and orange above it. Told apart on
 * grey paper and with the common deficiencies of colour vision; every edge is drawn in ink, at least 3:1 to all of them.
 */
const toneColours: Readonly<Record<string, string>> = {
  'step-0': '#e3eefa',
  'step-1': '#b5d3f0',
  'step-2': '#7aadde',
  'step-3': '#3b7fc4',
  'step-4': '#0b4a8f',
  'below-2': '#0b4a8f',
  'below-1': '#4f8fcf',
  'below-0': '#b5d3f0',
  none: '#f4f4f0',
  'above-0': '#f6c48b',
  'above-1': '#b8590b',
};

const paper = '#ffffff';

/** Colour of a tone; paper for one that is none. */
export function colourOf(tone: string): string {
  return toneColours[tone] ?? paper;
}

/** Radius of the symbol of a tone, in pixels: counts are told by size, from small to large. */
export function radiusOf(tone: string): number {
  const step = Number(tone.split('-')[1] ?? 0);
  return 4 + step * 3;
}

/** Colours that are no class. */
export const mapInk = { edge: '#5c6670', ink: '#1a1a1a', paper, chosen: '#c2410c', faint: '#e9edf0' } as const;
