import { type RefObject, useEffect, useRef, useState } from "react";
import type { TypedSeats } from "#domain/training/seats-owed.ts";

type Following = {
  form: RefObject<HTMLFormElement | null>;
  /** What stands in the fields; null until the page's scripts run. */
  typed: TypedSeats | null;
  /** Looks at the fields again. */
  look: () => void;
};

/** Follows the fields that say what places come to, as they are typed. */
export function useTypedSeats(values: Record<string, string>): Following {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<TypedSeats | null>(null);

  function typedIn(name: string): string {
    const found = form.current?.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found.value : "";
  }
  function look() {
    setTyped({ seats: typedIn("seats"), purchaseOrderNumber: typedIn("purchaseOrderNumber") });
  }

  // A browser that comes back to the page fills in what was typed there before, without a word to anybody.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are looked at anew when an answer came back.
  useEffect(look, [values]);
  return { form, typed, look };
}
