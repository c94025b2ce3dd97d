import { addressOf } from "#app/staff/_work/next-page.tsx";
import type { Tab } from "#app/staff/_work/tabs.tsx";
import { MOVEMENT_KINDS, type MovementKind } from "#use-cases/stock/movements.ts";
import { movementWords } from "../movement-words.ts";

/** Which movements are looked at, as the address says it; what is undefined is not asked for. */
export type MovementView = { sku: string | undefined; kind: MovementKind | undefined; before: bigint | null };

type Query = { publication: string | undefined; kind: string | undefined; before: string | undefined };

/** Reads an address, which anybody can write: what is no known publication, kind or number is as if it were not there. */
export function movementView(query: Query, skus: readonly string[]): MovementView {
  return {
    sku: skus.find((sku) => sku === query.publication),
    kind: MOVEMENT_KINDS.find((kind) => kind === query.kind),
    before: /^\d{1,18}$/.test(query.before ?? "") ? BigInt(query.before ?? "") : null,
  };
}

export function queryOf({ sku, kind }: Pick<MovementView, "sku" | "kind">): Record<string, string> {
  return { publication: sku ?? "", kind: kind ?? "" };
}

/** A tab for every kind, and one for all, of the publication that is looked at. */
export function kindTabs({ sku, kind }: MovementView): Tab[] {
  return [undefined, ...MOVEMENT_KINDS].map((each) => ({
    href: addressOf("/staff/stock/movements", queryOf({ sku, kind: each })),
    label: each === undefined ? "All" : movementWords(each),
    isCurrent: each === kind,
  }));
}

/** A tab for every publication, and one for all, of the kind that is looked at. */
export function publicationTabs({ sku, kind }: MovementView, titles: readonly { sku: string; title: string }[]): Tab[] {
  return [{ sku: undefined, title: "All titles" }, ...titles].map((each) => ({
    href: addressOf("/staff/stock/movements", queryOf({ sku: each.sku, kind })),
    label: each.title,
    isCurrent: each.sku === sku,
  }));
}
