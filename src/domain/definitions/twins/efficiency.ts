import { dec } from '../../kernel/decimal.ts';
import type { EfficiencyRule } from '../../model/efficiency.ts';

/**
 * The published rule of efficiency figures: best practice is cheaper on every benchmarked account, at least 30 peers of
 * the same region, type and size. Size, widening, extremes and plejeboliger are our reading of what is not public.
 * @source tvillinger.md section 8; almeneffektivitet.dk/effektivitetstal; Product decision
 */
export const efficiencyRule: EfficiencyRule = {
  id: 'fdh',
  version: '1',
  source: 'almeneffektivitet.dk, dokumentation af data og metode; Product decision',
  items: [
    { id: '109', name: { da: 'Renovation', en: 'Refuse collection' }, accounts: ['109'] },
    { id: '110', name: { da: 'Forsikringer', en: 'Insurance' }, accounts: ['110'] },
    { id: '111', name: { da: 'Energi', en: 'Energy' }, accounts: ['111'] },
    { id: '112.1', name: { da: 'Administrationsbidrag', en: 'Administration' }, accounts: ['112.1'] },
    { id: '114', name: { da: 'Renholdelse', en: 'Cleaning' }, accounts: ['114'] },
    { id: '115', name: { da: 'Almindelig vedligeholdelse', en: 'Ordinary maintenance' }, accounts: ['115'] },
    {
      id: '117.h',
      name: { da: 'Istandsættelse ved fraflytning', en: 'Refurbishment between tenants' },
      accounts: ['117', '121', '122'],
    },
  ],
  minimumPeers: 30,
  extremePercent: 1,
  steps: [
    {
      id: 'region',
      name: { da: 'samme region, halv til dobbelt størrelse', en: 'same region, half to double the size' },
      size: { from: dec('0.5'), to: dec('2.0') },
      area: 'region',
    },
    {
      id: 'region-wide',
      name: {
        da: 'samme region, en tredjedel til tredobbelt størrelse',
        en: 'same region, a third to three times the size',
      },
      size: { from: dec('0.33'), to: dec('3.0') },
      area: 'region',
    },
    {
      id: 'country',
      name: {
        da: 'hele landet, en tredjedel til tredobbelt størrelse',
        en: 'whole country, a third to three times the size',
      },
      size: { from: dec('0.33'), to: dec('3.0') },
      area: 'country',
    },
  ],
  carePoints: 20,
  countryWideTypes: ['ungdom', 'aeldre'],
  choice: 'fdh',
};
