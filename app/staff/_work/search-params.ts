/** What Next gives a page as its query. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of a query; the first, where somebody doubled it. */
export function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A query's value if it is one of `known`, else the first of them. */
export function viewOf<const View extends string>(
  value: string | string[] | undefined,
  known: readonly [View, ...View[]],
): View {
  return known.find((view) => view === oneOf(value)) ?? known[0];
}
