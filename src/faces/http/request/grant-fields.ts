import type { WrittenSettings } from '../../../app/grants/read-settings.ts';

type Fields = { readonly [name: string]: string | undefined };

/** Names of the fields that a round's settings are written in, in forms and addresses alike. */
export const settingFields = [
  'ramme',
  'sats',
  'medfinansiering',
  'graense',
  'vippe',
  'fordeling',
  'metode',
  'andel_k1',
  'andel_k2',
  'andel_k3',
  'andel_k4',
  'betaling',
] as const;

/** Settings as the fields of a form have them. */
export function settingsIn(fields: Fields): WrittenSettings {
  return {
    frame: fields.ramme,
    rate: fields.sats,
    coFinancing: fields.medfinansiering,
    cutOff: fields.graense,
    edge: fields.vippe,
    sharing: fields.fordeling,
    method: fields.metode,
    payments: fields.betaling,
    factors: { K1: fields.andel_k1, K2: fields.andel_k2, K3: fields.andel_k3, K4: fields.andel_k4 },
  };
}
