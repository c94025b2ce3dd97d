import { keyedHash } from "#adapters/crypto/keyed.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { compareCount, type Difference } from "#domain/stock/counted.ts";

/** A title that is to be counted. `mark` stands for what the books say, and cannot be read: nobody copies the number. */
export type TitleToCount = { publicationId: string; sku: string; title: string; mark: string };

/** What somebody counted of a title, and the mark of the books when its form was shown; null where there was none. */
export type Count = { publicationId: string; counted: number; mark: string | null };

/** A count beside the books. `hasMoved` says that copies came or went after its form was shown. */
export type CountSeen = TitleToCount &
  Difference & { counted: number; onHand: number; allocated: number; hasMoved: boolean };

export type Books = { publicationId: string; sku: string; title: string; onHand: number; allocated: number };

/** Every publication on sale, without what the books say of it. */
export async function titlesToCount(): Promise<TitleToCount[]> {
  return (await booksOf(database())).map(({ publicationId, sku, title, onHand }) => {
    return { publicationId, sku, title, mark: markOf(publicationId, onHand) };
  });
}

/** Lays counts beside the books as they are now. Those of publications that are not on sale are left out. */
export async function lookAtCounts(counts: readonly Count[]): Promise<CountSeen[]> {
  return seenBeside(await booksOf(database()), counts);
}

export function seenBeside(books: readonly Books[], counts: readonly Count[]): CountSeen[] {
  return books.flatMap((each) => {
    const count = counts.find(({ publicationId }) => publicationId === each.publicationId);
    if (!count) return [];
    const mark = markOf(each.publicationId, each.onHand);
    const hasMoved = count.mark !== null && count.mark !== mark;
    return [{ ...each, mark, hasMoved, counted: count.counted, ...compareCount(count.counted, each) }];
  });
}

/** What the books say of every publication on sale. */
export function booksOf(db: Transaction): Promise<Books[]> {
  return db.$queryRaw<Books[]>`
    SELECT p.id AS "publicationId", p.sku, p.title, coalesce(s.on_hand, 0) AS "onHand", coalesce(s.allocated, 0) AS allocated
      FROM publication p LEFT JOIN stock_level s ON s.publication_id = p.id
     WHERE p.is_active ORDER BY p.position, p.sku`;
}

/** Only the copies on hand are marked: a parcel that is promised some of them takes none off the shelf. */
function markOf(publicationId: string, onHand: number): string {
  return keyedHash("stocktake", `${publicationId} ${onHand}`);
}
