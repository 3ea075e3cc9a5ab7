import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import { landingXml } from './core-xml.ts';
import { geoLook } from './geo-html.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, usualLinks } from './ogc-links.ts';
import { sendResource } from './send-resource.ts';

const forms: readonly AnswerForm[] = ['json', 'html', 'xml'];

const words = {
  da: {
    title: 'Geodata',
    description:
      'Områder, afdelinger, helhedsplaner, distrikter og kommuner til QGIS og andre programmer. Uden login vises det, alle må se.',
    collections: 'Lag',
    api: 'Beskrivelse af adresserne',
    conformance: 'Standarder, der er fulgt',
    open: 'Åbn i QGIS',
    oapif: 'OGC API Features (nye QGIS)',
    wfs: 'WFS 2.0 (alle QGIS)',
    explore: 'Se nærmere',
  },
  en: {
    title: 'Geodata',
    description:
      'Areas, afdelinger, helhedsplaner, districts and kommuner for QGIS and other programs. Without login, what everybody may see.',
    collections: 'Collections',
    api: 'Description of the addresses',
    conformance: 'Standards that are met',
    open: 'Open in QGIS',
    oapif: 'OGC API Features (newer QGIS)',
    wfs: 'WFS 2.0 (any QGIS)',
    explore: 'Have a closer look',
  },
} as const;

/** The landing page: where everything else is. @source OGC 17-069r4 section 7.2 */
export const landingBlock: OgcBlock = {
  conformance: ['ogcapi-features-1/1.0/conf/core', 'ogcapi-features-1/1.0/conf/html'],
  routes: (geo) => {
    geo.get('/', (request, reply) => {
      const form = formOf(request, forms);
      refuseUnknown(parametersOf(request), ['f']);
      const base = geoBase(request);
      const said = words[geoLanguage(request)];
      const { title, description } = said;
      const links = [
        ...usualLinks(request, form),
        { href: `${base}/api`, rel: 'service-desc', type: mediaTypes.openapi, title: said.api },
        { href: `${base}/api?f=html`, rel: 'service-doc', type: mediaTypes.html, title: said.api },
        { href: `${base}/conformance`, rel: 'conformance', type: mediaTypes.json, title: said.conformance },
        { href: `${base}/collections`, rel: 'data', type: mediaTypes.json, title: said.collections },
      ];
      const to = (text: string, path: string) => ({ text, href: `${base}${path}` });
      const explore = [
        to(said.collections, '/collections'),
        to(said.api, '/api'),
        to(said.conformance, '/conformance'),
      ];
      const page = {
        title,
        lead: description,
        path: [],
        sections: [
          { heading: said.explore, links: explore },
          { heading: said.open, facts: [[said.oapif, base] as const, [said.wfs, `${base}/wfs`] as const] },
        ],
        links,
      };
      const json = { body: { title, description, links }, type: mediaTypes.json };
      sendResource(reply, form, { json, page, xml: landingXml({ title, description, links }), links });
    });
    geo.get('/udseende.css', (_request, reply) => {
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(geoLook);
    });
  },
};
