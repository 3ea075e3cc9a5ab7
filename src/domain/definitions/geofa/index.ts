import type { AreaDefinitions, AreaTheme, CodeList } from '../../model/area-theme.ts';
import { afdeling9002 } from './afdeling-9002.ts';
import { andDis5711 } from './and-dis-5711.ts';
import { authorityList } from './authorities.ts';
import { boligomraade9001 } from './boligomraade-9001.ts';
import { bornSkoleDis5710 } from './born-skole-dis-5710.ts';
import { codeLists } from './code-lists.ts';
import { commonFields } from './common-fields.ts';
import { helhedsplan9003 } from './helhedsplan-9003.ts';
import { lokOmr5701 } from './lok-omr-5701.ts';
import { observation9004 } from './observation-9004.ts';
import { plejAeldrDis5712 } from './plej-aeldr-dis-5712.ts';
import { progStatDis5713 } from './prog-stat-dis-5713.ts';
import { tolerances } from './tolerances.ts';

/** Every area theme by rising code. A new one is a file and a line here. */
const themes: readonly AreaTheme[] = [
  lokOmr5701,
  bornSkoleDis5710,
  andDis5711,
  plejAeldrDis5712,
  progStatDis5713,
  boligomraade9001,
  afdeling9002,
  helhedsplan9003,
  observation9004,
];

const allCodeLists: readonly CodeList[] = [authorityList, ...codeLists];

/** Everything about areas that is data: themes, common fields, code lists and tolerances. */
export const areaDefinitions: AreaDefinitions = { themes, commonFields, codeLists: allCodeLists, tolerances };
