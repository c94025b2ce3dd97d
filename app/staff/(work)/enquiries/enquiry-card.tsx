import { ButtonLink } from "#app/_components/button-link.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { AddressBlock } from "#app/staff/_work/address-block.tsx";
import { Ago } from "#app/staff/_work/age.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { EnquiryStatusTag } from "#app/staff/_work/status-words.tsx";
import { copiesInWords } from "#domain/age.ts";
import { isOver } from "#domain/training/enquiry-life.ts";
import type { EnquiryRow } from "#use-cases/training/queries.ts";
import { MoveButton } from "./move-button.tsx";

/** One enquiry: who asks, what they wrote, how to answer them, who does, and the buttons that move it on. */
export function EnquiryCard({ row, show, me, now }: { row: EnquiryRow; show: string; me: string; now: Date }) {
  const { reference, status, copies } = row;
  return (
    <li>
      <div className="work-card-head">
        <h2>{row.organisationName ?? row.contactName ?? "Forgotten"}</h2>
        <EnquiryStatusTag status={status} />
      </div>
      <p className="work-minor">
        Quote for {copiesInWords(copies ?? 0)} · <span className="reference">{reference}</span> ·{" "}
        <Ago since={row.receivedAt} now={now} />
      </p>
      {row.handledSince && (
        <p className="work-minor">
          {status === "closed" ? "Closed by" : "Answered by"}{" "}
          {row.handledById === me ? "you" : (row.handledBy ?? "a colleague")},{" "}
          {whenText(row.handledSince, "short_with_time")}
        </p>
      )}
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
        <Moves row={row} show={show} me={me} />
      </div>
    </li>
  );
}

function Contact({ row: { contactName, organisationName, email, phone, reference } }: { row: EnquiryRow }) {
  return (
    <p className="work-apart">
      {organisationName && contactName && <span>{contactName}</span>}
      {email ? <a href={mailtoAddress(email, reference)}>{email}</a> : <span>No email address left</span>}
      {phone && <span>{phone}</span>}
    </p>
  );
}

function Moves({ row: { reference, status, handledById }, show, me }: { row: EnquiryRow; show: string; me: string }) {
  const button = { reference, show, seenWith: handledById };
  if (isOver(status)) return <MoveButton {...button} intent="reopen" label="Open again" />;
  const isMine = handledById === me;
  return (
    <div className="actions">
      <ButtonLink href={`/staff/quotes/new?enquiry=${reference}`}>
        {status === "proposed" ? "See the quote" : "Write a quote"}
        <span className="visually-hidden"> for {reference}</span>
      </ButtonLink>
      {!isMine && (
        <MoveButton {...button} intent="answer" label={handledById === null ? "I am answering" : "Take over"} />
      )}
      <MoveButton {...button} intent="close" label="Close" />
    </div>
  );
}
