import type { BasisDefinition } from '../../model/basisomraade.ts';

/**
 * Basisområder of a kommune: its basisdistrikter, which may not overlap (G05) and cover the kommune (G08), and which GeoFA's
 * guide names as what figures are kept by.
 * @source architecture.md section 3, "Unit"; geofa.md section 4, theme 5713
 */
export const basisomraader: BasisDefinition = { theme: 5713, type: 11 };
