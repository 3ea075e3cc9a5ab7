import { dec } from '../../kernel/decimal.ts';
import type { TwinMethod } from '../../model/twin-method.ts';

/**
 * Any indicators with the user's own weights, equal unless changed ("jämn fördelning").
 * @source rka.nu, likhetsutsökning; tvillinger.md section 11
 */
export const kolada: TwinMethod = {
  id: 'kolada',
  version: '1',
  name: { da: 'Kolada, lighedssøgning', en: 'Kolada similarity search' },
  about: {
    da: 'Valgte mål med egne vægte, ens fordelt medmindre de ændres.',
    en: "Chosen measures with the user's own weights, equal unless changed.",
  },
  source: 'rka.nu, likhetsutsökning',
  level: 'organisation',
  variables: [],
  chosen: { scaling: 'z', deviation: 'n-1', weight: dec('1'), group: 'all' },
  normaliseWeights: true,
  combine: 'pooled',
  metric: 'euclid',
  rebase: 'none',
  nearest: 7,
};
