/** Parameters as they come; names are those of `twinParameters`. */
export type AskedTwins = Readonly<Record<string, string | undefined>>;
