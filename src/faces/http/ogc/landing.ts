import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, ownLinks } from './ogc-links.ts';

const forms: readonly AnswerForm[] = ['json'];

const words = {
  da: {
    title: 'Kvarters geodata',
    description:
      'Områder, afdelinger, helhedsplaner og distrikter som OGC API Features og WFS 2.0. Uden login vises det, alle må se.',
  },
  en: {
    title: 'Geodata of Kvarter',
    description:
      'Areas, afdelinger, helhedsplaner and districts as OGC API Features and WFS 2.0. Without login, what everybody may see.',
  },
} as const;

/** The landing page: where everything else is. @source OGC 17-069r4 section 7.2 */
export const landingBlock: OgcBlock = {
  conformance: [],
  routes: (geo) => {
    geo.get('/', (request, reply) => {
      const form = formOf(request, forms);
      refuseUnknown(parametersOf(request), ['f']);
      const base = geoBase(request);
      const links = [
        ...ownLinks(request, form, { json: mediaTypes.json }),
        { href: `${base}/collections`, rel: 'data', type: mediaTypes.json },
      ];
      reply.type(mediaTypes.json).send(JSON.stringify({ ...words[geoLanguage(request)], links }));
    });
  },
};
