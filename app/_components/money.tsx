import { formatPence, formatPenceShort } from "#domain/money.ts";

/** An amount of pence for people: `£1,234.50`; with `short`, whole pounds lose their `.00`. */
export function Money({ pence, short }: { pence: number; short?: boolean }) {
  return <span className="money">{short ? formatPenceShort(pence) : formatPence(pence)}</span>;
}
