// The two whose own name is not "name + Kommune"; in all others DST's name already has the form the authority uses.
const written: ReadonlyMap<string, string> = new Map([
  ['København', 'Københavns Kommune'],
  ['Bornholm', 'Bornholms Regionskommune'],
]);

/**
 * The kommune as an authority, as it writes itself: "Herning Kommune", "Københavns Kommune". The same in both languages.
 * @param name - DST's name of the kommune, or its code where no name is known.
 * @source the kommuner's own names, public; DST's classification of regioner, landsdele og kommuner
 */
export function kommuneAuthority(name: string): string {
  return written.get(name) ?? `${name} Kommune`;
}
