import type { UpdateRules } from '../../model/release-update.ts';

/**
 * Whoever builds a release stands for it as the first person, and another signs it; embargoes end at eight in the
 * morning, as those of Danmarks Statistik.
 * @source brugerflade.md section 13, steps 6 and 7; docs/decisions/044
 */
export const updateRules: UpdateRules = { signatures: 1, usualHour: '08:00' };
