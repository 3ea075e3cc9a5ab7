/**
 * What columns of kommuner's own systems are most often called, by the field they hold: what a page proposes, never what is
 * taken without being shown. Compared in lower case without signs.
 */
export const observedColumnNames: Readonly<Record<string, readonly string[]>> = {
  omraade_objekt_id: ['objekt_id', 'objektid', 'omraadeid', 'omraade_id'],
  noegle: ['nøgle', 'key', 'omraadenoegle', 'områdenøgle'],
  omraade_navn: ['område', 'områdenavn', 'omraade', 'boligområde', 'navn', 'distrikt', 'area'],
  periode: ['måned', 'maaned', 'dato', 'år', 'aar', 'kvartal', 'month', 'period'],
  indikator: ['indicator', 'mål', 'maal'],
  definition_id: ['definition', 'opgørelse', 'opgoerelse'],
  taeller: ['tæller', 'antal', 'personer', 'count', 'numerator'],
  naevner: ['nævner', 'i alt', 'ialt', 'total', 'grundlag', 'denominator'],
  vaerdi: ['værdi', 'beløb', 'gennemsnit', 'value'],
  datakilde: ['kilde', 'source', 'system'],
};
