import type { MoveSettings } from '../../model/monitor-rules.ts';

/**
 * What moves are told by: product decisions of monitorering.md section 12.
 * @source monitorering.md section 12 (social export, segregation)
 */
export const moveSettings: MoveSettings = {
  // Most moves are few persons a year; three years together tell more than they blur.
  years: 'seneste:3',
  // A destination stands out from so many persons and so many times the expected.
  shift: { persons: 20, quotient: 2 },
  unevenResidents: 300,
  unevenDraws: 500,
  exposed: ['udsat', 'parallelsamfund', 'omdannelse'],
};
