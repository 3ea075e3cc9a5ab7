import type { Classification } from '../../model/classification.ts';
import { age5 } from './age5.ts';
import { agemain } from './agemain.ts';
import { boligtype } from './boligtype.ts';
import { dagtilbud } from './dagtilbud.ts';
import { forsoerger } from './forsoerger.ts';
import { herkomst3 } from './herkomst3.ts';
import { herkomst5 } from './herkomst5.ts';
import { hindk6 } from './hindk6.ts';
import { hussize } from './hussize.ts';
import { hustype } from './hustype.ts';
import { hustypeDst } from './hustype-dst.ts';
import { igang } from './igang.ts';
import { indk7 } from './indk7.ts';
import { indkrel5 } from './indkrel5.ts';
import { lov } from './lov.ts';
import { menapt } from './menapt.ts';
import { modpart } from './modpart.ts';
import { ras9 } from './ras9.ts';
import { stoette } from './stoette.ts';
import { stoetteYdelse } from './stoette-ydelse.ts';
import { sund } from './sund.ts';
import { ageCrime, ageDaycare, ageEducation, ageHealth, ageLabour, ageMenapt, ageOngoing } from './table-ages.ts';
import { trivsel } from './trivsel.ts';
import { trivselsbaand } from './trivselsbaand.ts';
import { udd } from './udd.ts';
import { uddForspalte } from './udd-forspalte.ts';
import { uddKilde } from './udd-kilde.ts';
import { valg } from './valg.ts';
import { vestlig } from './vestlig.ts';

export { isWestern, menaptClass } from './country-group.ts';
export { kommuner } from './kommuner.ts';
export { regioner } from './regioner.ts';

/** Every classification of the product, sorted by id. */
export const classifications: readonly Classification[] = [
  age5,
  ageDaycare,
  ageOngoing,
  ageCrime,
  ageMenapt,
  ageLabour,
  ageHealth,
  ageEducation,
  agemain,
  boligtype,
  dagtilbud,
  forsoerger,
  herkomst3,
  herkomst5,
  hindk6,
  hussize,
  hustype,
  hustypeDst,
  igang,
  indk7,
  indkrel5,
  lov,
  menapt,
  modpart,
  ras9,
  stoette,
  stoetteYdelse,
  sund,
  trivsel,
  trivselsbaand,
  udd,
  uddForspalte,
  uddKilde,
  valg,
  vestlig,
];
