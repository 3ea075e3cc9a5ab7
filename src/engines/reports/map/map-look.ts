/** Colours of the map. Classes grow darker, so that they are told apart on grey paper too. */
export const mapLook = {
  classes: ['#e3eefa', '#b5d3f0', '#7aadde', '#3b7fc4', '#0b4a8f'],
  plain: '#e6e6e6',
  border: '#ffffff',
  coast: '#8e8e8e',
  ink: '#1a1a1a',
  subject: '#c2410c',
  paper: '#ffffff',
  missing: '#ffffff',
} as const;

/** Most classes a map is shaded in: more are not told apart. */
export const mostClasses = mapLook.classes.length;

/** Colour of class `at` of `count`: few classes are spread over the whole scale; a single one is seen from afar. */
export function classColour(at: number, count: number): string {
  const place = count > 1 ? (at * (mostClasses - 1)) / (count - 1) : mostClasses - 2;
  return mapLook.classes[Math.round(place)] ?? mapLook.plain;
}
