import { openStore, type Store as StoreOf } from "../shared/store.ts";
import type { Records } from "./records.ts";

export type Store = StoreOf<Records>;

/** Opens what a mail stand-in keeps in `folder`. One process at a time. */
export function openMailStore(folder: string): Store {
  return openStore<Records>(folder, { email: 10_000, event: 20_000, delivery: 100_000, answer: 20_000 });
}
