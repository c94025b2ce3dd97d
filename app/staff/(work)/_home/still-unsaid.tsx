import { Notice } from "#app/_components/notice.tsx";
import type { Unsaid } from "#use-cases/settings/still-unsaid.ts";

const WORDS: Record<Unsaid, { href: string; what: string; until: string }> = {
  contact: {
    href: "/staff/settings/contact",
    what: "How customers reach you",
    until: "Until then, “contact us” leads to Release’s website.",
  },
  return_address: {
    href: "/staff/settings/parcels",
    what: "Where parcels come back to",
    until: "Until then, labels have no return address.",
  },
  supplier: {
    href: "/staff/settings/supplier",
    what: "Supplier details",
    until: "Until then, the page that buyers are sent to is empty, and invoices name no charity number.",
  },
};

/** What a new shop still needs to be told, with where to tell it. Nothing once all is said. */
export function StillUnsaid({ unsaid }: { unsaid: readonly Unsaid[] }) {
  if (unsaid.length === 0) return null;
  return (
    <Notice tone="info" title="Still to fill in, before customers come">
      <ul className="work-bullets">
        {unsaid.map((key) => (
          <li key={key}>
            <a href={WORDS[key].href}>{WORDS[key].what}</a>. {WORDS[key].until}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
