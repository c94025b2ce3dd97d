import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { AddressBlock } from "#app/staff/_work/address-block.tsx";
import { Age } from "#app/staff/_work/age.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { EnquiryStatusTag } from "#app/staff/_work/status-words.tsx";
import { copiesInWords } from "#domain/age.ts";
import { isFinal } from "#domain/life.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import type { EnquiryRow } from "#use-cases/training/queries.ts";
import { closeAction } from "./actions.ts";

/** One enquiry: who asks, what they wrote, how to answer them, and the button that closes it. */
export function EnquiryCard({ row, show, now }: { row: EnquiryRow; show: string; now: Date }) {
  const { reference, about, status, copies } = row;
  return (
    <li>
      <div className="work-card-head">
        <h2>{row.organisationName ?? row.contactName ?? "Forgotten"}</h2>
        <EnquiryStatusTag status={status} />
      </div>
      <p className="work-minor">
        {about === "training" ? "Training" : `Quote for ${copiesInWords(copies ?? 0)}`} ·{" "}
        <span className="reference">{reference}</span> · <Age since={row.receivedAt} now={now} />
      </p>
      {row.messages.map(({ body, at }) => (
        <p key={at.getTime()} className="work-said">
          {body}
        </p>
      ))}
      {row.postcode && (
        <details className="work-fold">
          <summary>Where it would go</summary>
          <AddressBlock place={row} />
          {row.deliveryNote && <p>Delivery note: {row.deliveryNote}</p>}
          {row.billingEmail && <p>Invoice to: {row.billingEmail}</p>}
        </details>
      )}
      <div className="work-card-foot">
        <Contact row={row} />
        {!isFinal(ENQUIRY_LIFE, status) && (
          <form action={closeAction}>
            <input type="hidden" name="reference" value={reference} />
            <input type="hidden" name="show" value={show} />
            <SubmitButton variant="secondary" pendingLabel="Closing…" aria-label={`Close ${reference}`}>
              Close
            </SubmitButton>
          </form>
        )}
      </div>
    </li>
  );
}

function Contact({ row: { contactName, organisationName, email, phone, reference } }: { row: EnquiryRow }) {
  return (
    <p>
      {organisationName && contactName && <>{contactName}, </>}
      {email ? <a href={mailtoAddress(email, reference)}>{email}</a> : "no email address left"}
      {phone && <>, {phone}</>}
    </p>
  );
}
