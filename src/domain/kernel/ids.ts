/**
 * Keys of organisations, afdelinger and kommuner. The formats are as printed in a statutory accounts form and are not
 * formally documented, which is why they stand here, in one place.
 * @source beboertabeller.md section 5; persondata.md section 1
 */
const organisationDigits = 4;
const afdelingDigits = 5;
const kommunePattern = /^0?(\d{3})$/;
const afdelingPattern = /^(\d{1,4})[\s-]+(\d{1,5})$/;

/** Pattern of an afdeling's id: organisation number and afdeling number, `0045-08501`. */
export const afdelingIdPattern = /^\d{4}-\d{5}$/;

/** Pattern of an organisation number, `0045`. */
export const organisationNumberPattern = /^\d{4}$/;

/**
 * An afdeling's id as typed: `0045-08501`, `45-8501` and `45 8501` are the same.
 * @returns the id in full, or `undefined` when the text is no afdeling id.
 */
export function parseAfdelingId(text: string): string | undefined {
  const parts = afdelingPattern.exec(text.trim());
  if (!parts) return undefined;
  return afdelingId(parts[1] ?? '', parts[2] ?? '');
}

/** The id of an afdeling from its two numbers, leading zeros filled in. */
export function afdelingId(organisation: string, afdeling: string): string {
  return `${organisation.padStart(organisationDigits, '0')}-${afdeling.padStart(afdelingDigits, '0')}`;
}

/** An organisation number as typed: `45` and `0045` are the same; `undefined` when it is none. */
export function parseOrganisationNumber(text: string): string | undefined {
  const trimmed = text.trim();
  return /^\d{1,4}$/.test(trimmed) ? trimmed.padStart(organisationDigits, '0') : undefined;
}

/** The organisation an afdeling belongs to by its id. */
export function organisationOf(id: string): string {
  return id.slice(0, organisationDigits);
}

/**
 * A kommune code of three digits from three or the four of geodata: `0657` → `657`.
 * @returns `undefined` for anything else; whether the kommune exists is for the list of kommuner to say.
 */
export function parseKommuneCode(text: string): string | undefined {
  return kommunePattern.exec(text.trim())?.[1];
}
