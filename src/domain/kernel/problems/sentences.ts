/** One sentence maker per problem code of an area. */
export type Sentences<Area> = { readonly [C in keyof Area]: (data: Area[C]) => string };
