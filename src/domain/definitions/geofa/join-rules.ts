import type { JoinRules } from '../../model/dwellings.ts';

/**
 * Road codes of CPR that are no places, and how surely residents must be joined to addresses.
 * @source geofa.md section 8, "Special CPR road codes" and "BBR-CPR join levels"
 */
export const joinRules: JoinRules = {
  specialRoads: [
    { from: 9900, to: 9939, what: 'Kommunens frie brug' },
    { from: 9940, to: 9999, what: 'Forbeholdt ministeriet' },
  ],
  sureLevels: [1, 2],
  warnPercent: 95,
  freshPercent: 85,
  source: 'geofa.md section 8',
};
