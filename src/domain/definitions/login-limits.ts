/**
 * How much logging in there is room for. An address may be a whole kommune's, so its limit is wide; an account is one
 * person, who is asked again by their provider each time. Lines of the log about nobody known are counted, so that
 * whoever fills it writes no more than this.
 * @source docs/decisions/057-grave-acts.md
 */
export const loginLimits = {
  perAddressAMinute: 120,
  perAccountAnHour: 30,
  unknownLinesAnHour: 200,
  shownDays: 30,
} as const;
