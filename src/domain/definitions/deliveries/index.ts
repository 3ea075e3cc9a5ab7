import type { LayoutDefinition } from '../../model/delivery.ts';
import { adresser } from './adresser.ts';
import { afdelingHaendelser } from './afdeling-haendelser.ts';
import { afdelinger } from './afdelinger.ts';
import { afdelingsdele } from './afdelingsdele.ts';
import { anvisninger } from './anvisninger.ts';
import { boligbestand } from './boligbestand.ts';
import { byggeafsnit } from './byggeafsnit.ts';
import { bygningAndel } from './bygning-andel.ts';
import { bygninger } from './bygninger.ts';
import { effektivitetstal } from './effektivitetstal.ts';
import { flytninger } from './flytninger.ts';
import { fraflytninger } from './fraflytninger.ts';
import { helhedsplanMedlemmer } from './helhedsplan-medlemmer.ts';
import { helhedsplaner } from './helhedsplaner.ts';
import { huslejer } from './huslejer.ts';
import { husstande } from './husstande.ts';
import { lejemaal } from './lejemaal.ts';
import { lejemaalSum } from './lejemaal-sum.ts';
import { matrikelAndel } from './matrikel-andel.ts';
import { matrikler } from './matrikler.ts';
import { omraadeMedlemmer } from './omraade-medlemmer.ts';
import { omraader } from './omraader.ts';
import { organisationer } from './organisationer.ts';
import { personer } from './personer.ts';
import { referencevaerdier } from './referencevaerdier.ts';
import { regnskaber } from './regnskaber.ts';
import { tabelceller } from './tabelceller.ts';
import { valgdeltagelse } from './valgdeltagelse.ts';

/** Every delivery layout, sorted by id. */
export const layouts: readonly LayoutDefinition[] = [
  adresser,
  afdelingHaendelser,
  afdelinger,
  afdelingsdele,
  anvisninger,
  boligbestand,
  byggeafsnit,
  bygningAndel,
  bygninger,
  effektivitetstal,
  flytninger,
  fraflytninger,
  helhedsplanMedlemmer,
  helhedsplaner,
  huslejer,
  husstande,
  lejemaal,
  lejemaalSum,
  matrikelAndel,
  matrikler,
  omraadeMedlemmer,
  omraader,
  organisationer,
  personer,
  referencevaerdier,
  regnskaber,
  tabelceller,
  valgdeltagelse,
];
