import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import { conformanceXml } from './core-xml.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, usualLinks } from './ogc-links.ts';
import { sendResource } from './send-resource.ts';

const forms: readonly AnswerForm[] = ['json', 'html', 'xml'];
const standards = 'http://www.opengis.net/spec/';

const words = {
  da: {
    title: 'Standarder, der er fulgt',
    lead: 'Klasser i OGC’s standarder, som tjenesten opfylder og er afprøvet mod.',
    kind: 'Klasse',
    way: 'Geodata',
  },
  en: {
    title: 'Standards that are met',
    lead: 'Classes of OGC’s standards that the service meets and is tested against.',
    kind: 'Class',
    way: 'Geodata',
  },
} as const;

/** Says which conformance classes the blocks make true. @source OGC 17-069r4 section 7.4 */
export function conformanceBlock(blocks: readonly OgcBlock[]): OgcBlock {
  const conformsTo = blocks.flatMap(({ conformance }) => conformance.map((one) => `${standards}${one}`)).sort();
  return {
    conformance: [],
    routes: (geo) => {
      geo.get('/conformance', (request, reply) => {
        const form = formOf(request, forms);
        refuseUnknown(parametersOf(request), ['f']);
        const { title, lead, kind, way } = words[geoLanguage(request)];
        const links = usualLinks(request, form);
        const table = { head: [kind], rows: conformsTo.map((one) => [one]) };
        const path = [{ text: way, href: geoBase(request) }];
        const page = { title, lead, path, sections: [{ heading: kind, table }], links };
        const json = { body: { conformsTo, links }, type: mediaTypes.json };
        sendResource(reply, form, { json, page, xml: conformanceXml(conformsTo), links });
      });
    },
  };
}
