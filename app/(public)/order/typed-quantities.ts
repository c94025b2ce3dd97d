import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type PricedPublication, priceOfTyped, type TypedPrice } from "#domain/ordering/typed-price.ts";

export type TypedQuantities = {
  form: RefObject<HTMLFormElement | null>;
  /** What stands in each field, by its name. */
  typed: Readonly<Record<string, string>>;
  price: TypedPrice;
  /** False until the page's scripts run: then buttons do what typing does later. */
  isLive: boolean;
  /** Looks at the fields again. */
  look: () => void;
  /** Puts a quantity into its field. */
  take: (field: string, copies: number) => void;
};

/** Follows the quantity fields of a form as they are typed. */
export function useTypedQuantities(
  values: Record<string, string>,
  publications: readonly PricedPublication[],
): TypedQuantities {
  const form = useRef<HTMLFormElement>(null);
  const names = [...publications.map(({ field }) => field), "sponsoredCopies"];
  const [typed, setTyped] = useState(values);
  const isLive = useSyncExternalStore(subscribeToNothing, yes, no);

  function field(name: string): HTMLInputElement | null {
    const found = form.current?.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found : null;
  }
  function look() {
    const now = Object.fromEntries(names.map((name) => [name, field(name)?.value ?? ""]));
    setTyped((before) => (names.every((name) => (before[name] ?? "") === now[name]) ? before : now));
  }
  function take(name: string, copies: number) {
    const input = field(name);
    if (input) input.value = String(copies);
    input?.focus();
    look();
  }

  // A browser that comes back to the page fills in what was typed there before, without a word to anybody.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are looked at anew when an answer came back.
  useEffect(look, [values]);
  return { form, typed, price: priceOfTyped(typed, publications), isLive, look, take };
}

const subscribeToNothing = () => () => undefined;
const yes = () => true;
const no = () => false;
