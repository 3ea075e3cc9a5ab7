interface Dated {
  readonly firstList: string;
  readonly lastList?: string;
}

/** The rule in force on a list (`YYYY-MM` of publication), if there is one. */
export function ruleOnList<R extends Dated>(rules: readonly R[], list: string): R | undefined {
  return rules.find(({ firstList, lastList }) => firstList <= list && (lastList === undefined || list <= lastList));
}
