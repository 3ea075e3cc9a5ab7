import type { AreaShape } from './area.ts';

/** A parcel (jordstykke) of the cadastre. */
export interface Parcel {
  /** Code of the cadastral district (ejerlav). */
  readonly ejerlav: number;
  /** Number in the district, `14gf`. */
  readonly matrikelnummer: string;
  readonly shape: AreaShape;
  readonly m2: number;
}
