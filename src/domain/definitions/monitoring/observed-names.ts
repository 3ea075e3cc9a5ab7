import type { Text } from '../../kernel/language.ts';

/**
 * What codes of sources are called where people read them. A code a kommune made itself is shown as it is.
 * @source monitorering.md section 2 (datakilde)
 */
export const sourceNames: Readonly<Record<string, Text>> = {
  dst_lev: { da: 'Danmarks Statistiks leverance', en: 'the delivery of Statistics Denmark' },
  jobcenter: { da: 'jobcentret', en: 'the job centre' },
  cpr_kommune: { da: 'kommunens CPR-udtræk', en: "the municipality's CPR extract" },
  lbf: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  sbst_liste: { da: 'de officielle lister', en: 'the official lists' },
  jobindsats: { da: 'jobindsats.dk', en: 'jobindsats.dk' },
  statbank: { da: 'Statistikbanken', en: 'StatBank' },
  manuel: { da: 'indtastning', en: 'manual entry' },
};

/**
 * What ways of counting are called where people read them; one without a name here is shown by its code.
 * @source monitorering.md sections 3 and 9
 */
export const definitionNames: Readonly<Record<string, Text>> = {
  residents_cpr: { da: 'folkeregistret', en: 'population register' },
  labour_61a: { da: 'som § 61 a, 18-64 år', en: 'as section 61 a, aged 18-64' },
  labour_state: { da: 'statens kvartalstal', en: "the state's quarterly figures" },
  labour_jobindsats: { da: 'jobindsats, 16-66 år', en: 'jobindsats, aged 16-66' },
  origin_61a: { da: 'som § 61 a', en: 'as section 61 a' },
  origin_cpr: { da: 'efter statsborgerskab og fødested', en: 'by citizenship and place of birth' },
};
