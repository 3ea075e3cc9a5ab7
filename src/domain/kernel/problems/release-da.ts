import { moreMemory, whereMemoryEnded } from './memory-short.ts';
import type { ReleaseProblems } from './release.ts';
import type { Sentences } from './sentences.ts';

export const releaseDa: Sentences<ReleaseProblems> = {
  'KV-U1': (d) => `Udgaven ${d.release} findes ikke. Se listen på siden Udgivelse eller med kvarter release list.`,
  'KV-U2': (d) =>
    `Udgaven ${d.release} er ændret, siden den blev dannet, og kan ikke åbnes: ${d.faults.join('; ')}. ` +
    'Hent udgaven igen fra den kopi, den kom fra, eller dan en ny med kvarter release build.',
  'KV-U3': (d) =>
    `Regelsættet ${d.rules} kan ikke bruges: ${d.key} er ${d.found}, men skal ligge i ${d.allowed}. ` +
    'Ret regelsættet, og dan udgaven igen.',
  'KV-U4': (d) =>
    `Der kan ikke dannes en udgave: ingen godkendt leverance indeholder ${d.layout}. Indlæs den, og prøv igen.`,
  'KV-U5': (d) => `Dannelsen af udgaven blev afbrudt under »${d.stage}«. Den udgave, der vises, er ikke ændret.`,
  'KV-U6': ({ open }) =>
    `Der kan ikke dannes en udgave: ${open.map((d) => `${d.delivery} har advarsler, ingen har kvitteret for: ${d.codes.join(', ')}`).join('; ')}. ` +
    'Undersøg dem, og kvittér med kvarter intake tick-off <leverance> --codes <koder> --reason "<hvorfor>".',
  'KV-U7': (d) => `Der er ingen leverance med id »${d.delivery}«. Se listen med kvarter intake list.`,
  'KV-U8': (d) =>
    `${d.delivery} har ingen åben advarsel ${d.codes.join(', ')}. ` +
    `${d.open.length > 0 ? `Åbne advarsler: ${d.open.join(', ')}.` : 'Der er kvitteret for alle dens advarsler.'}`,
  'KV-U9': (d) =>
    `Datalageret har ingen leverance fra en leverandør med CVR-nummer ${d.cvr}. ` +
    `${d.known.length > 0 ? `Leverandører: ${d.known.join('; ')}.` : 'Det er tomt.'}`,
  'KV-U20': (d) =>
    `Datalageret har ingen sande celler for udgaven ${d.release}${d.edition === undefined ? '' : ` og årgang ${d.edition}`}. ` +
    'De gemmes, når en udgave dannes i datalageret. Dan udgaven igen med kvarter release build.',
  'KV-U21': (d) =>
    `De sande celler i ${d.file} er ændret, siden de blev gemt, og kan ikke bruges. ` +
    'Hent filen fra en sikkerhedskopi af datalageret, eller dan udgaven igen med kvarter release build.',
  'KV-U30': (d) =>
    `Udgaven ${d.release} har ingen attest for beskyttelsen: Den er dannet af en ældre version og kan ikke vises. ` +
    'Dan den igen med kvarter release build.',
  'KV-U31': (d) =>
    `Udgaven ${d.release} kan ikke vises: Kontrollen af beskyttelsen er ikke bestået (${d.failing.join(', ')}). ` +
    'Se attesten med kvarter release show, og vælg en anden udgave med kvarter release use.',
  'KV-U32': (d) =>
    `Udgaven er ikke dannet: Kontrollen af beskyttelsen er ikke bestået (${d.failing.join(', ')}), heller ikke efter at de mindste enheder er slået sammen. ` +
    'Den udgave, der vises, er ikke ændret. Hæv grænserne for små enheder i regelsættet, og prøv igen.',
  'KV-U33': (d) =>
    `Udgaven er ikke dannet: Der var ikke hukommelse nok (${whereMemoryEnded(d, 'da')}). Den udgave, der vises, er ikke ændret. ` +
    `Luk andre programmer, giv maskinen mere hukommelse, eller ${moreMemory.da}. Kør så det samme igen: de årgange, der var færdige, genbruges.`,
  'KV-U34': (d) =>
    `Udgaven er ikke dannet: En tidligere udgave viser afdeling ${d.afdeling} delt${d.omraade === undefined ? '' : ` ved område ${d.omraade}`} i ${d.edition}, men leverancerne deler den ikke længere. ` +
    'Det, der er vist hver for sig, kan ikke lægges sammen igen bagud. Lever afdelingsdele med de rækker, der er fjernet, og afslut dem med en slutdato (til).',
};
