/** A statement that was asked so many times is asked often. */
const OFTEN = 20;
/** Each connection holds the plans of no more than these. */
const MOST_NAMED = 150;
/** Lists of other lengths make other statements: beyond these, counting begins anew. */
const MOST_COUNTED = 2_000;
const NONE = "";

/**
 * Names the statements that are asked often, by their text: Postgres reads and plans one that has a name once for each
 * connection, and only does it from then on. All others go without a name, and are forgotten once they are answered.
 */
export class OftenAsked {
  readonly #times = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** Counts the statement as asked once more; gives its name, which is empty until it has one. */
  nameOf(sql: string): string {
    const name = this.#names.get(sql);
    if (name !== undefined) return name;
    if (this.#names.size >= MOST_NAMED) return NONE;
    const times = (this.#times.get(sql) ?? 0) + 1;
    if (times < OFTEN) {
      if (this.#times.size >= MOST_COUNTED) this.#times.clear();
      this.#times.set(sql, times);
      return NONE;
    }
    this.#times.delete(sql);
    const given = `often_${this.#names.size}`;
    this.#names.set(sql, given);
    return given;
  }
}
