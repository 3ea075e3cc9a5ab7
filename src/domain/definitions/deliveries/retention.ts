/** How long person rows are kept, and which layouts hold them. */
export interface Retention {
  /** Days after acceptance when the rows may go. */
  readonly days: number;
  readonly personLayouts: readonly string[];
}

/**
 * The retention in force. Layouts with a pseudonym of a person or a household in every row; tenancies name dwellings.
 * @source persondata.md section 6.4
 */
export const retention: Retention = { days: 180, personLayouts: ['personer', 'husstande', 'flytninger'] };
