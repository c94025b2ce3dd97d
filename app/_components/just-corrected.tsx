import { Notice } from "./notice.tsx";

const SHOWN_FOR_MS = 60_000;

const SAID: Record<string, string> = {
  address: "The address is corrected.",
  address_looked_at: "The address is corrected. Its postcode is another one now, so a person looks at it first.",
  invoice: "What the invoice needs is corrected.",
  unanswered:
    "What you typed last was not sent: we have an answer of yours already, or it is decided. If it matters, contact us.",
};

/** Said once something was corrected, or came too late, at the top of the page, and not any more when that page is opened again later. */
export function JustCorrected({ did, at, now }: { did: unknown; at: unknown; now: Date }) {
  const age = now.getTime() - (typeof at === "string" ? Number.parseInt(at, 36) : Number.NaN) * 1000;
  if (typeof did !== "string" || !Object.hasOwn(SAID, did) || !(age >= 0 && age < SHOWN_FOR_MS)) return null;
  return (
    <Notice tone={did === "unanswered" ? "warning" : "success"} announce>
      <p>{SAID[did]}</p>
    </Notice>
  );
}
