import type { TooLate as Why } from "#domain/fulfilment/public-parcels.ts";
import { AddressLines } from "./address-lines.tsx";
import { Contact } from "./contact.tsx";
import { PageHeading } from "./page-heading.tsx";

type TooLateProps = {
  why: Why;
  what: "order" | "request";
  /** What was not done. */
  lead: string;
  reference: string;
  /** The lines of the label. */
  goesTo: readonly string[];
  /** What was typed to stand there instead. */
  typed?: readonly string[];
  contact: string | null;
};

const TITLES: Record<Why, string> = {
  packed: "Too late: your parcel is packed",
  sent: "Too late: your parcel has left",
  over: "Nothing will be sent",
};

/** Says that something was not done because it was too late, where the parcel goes, and whom to ask. */
export function TooLate({ why, what, lead, reference, goesTo, typed = [], contact }: TooLateProps) {
  return (
    <>
      <PageHeading above={`Your ${what}`} title={TITLES[why]} lead={lead} />
      <div className="measure stack">
        {why !== "over" && goesTo.length > 0 && <AddressLines title="Where it goes" lines={goesTo} />}
        {typed.length > 0 && <AddressLines title="What you typed" lines={typed} />}
        {why !== "over" && (
          <p>
            If that is a problem, contact us as soon as you can: <Contact line={contact} />. Give this reference:{" "}
            <span className="reference">{reference}</span>.
          </p>
        )}
      </div>
    </>
  );
}
