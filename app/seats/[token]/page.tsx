import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusColumns } from "#app/_components/status-columns.tsx";
import { YourData } from "#app/_components/your-data.tsx";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { Invoice } from "#app/orders/[token]/invoice.tsx";
import { InvoiceToCome } from "#app/orders/[token]/invoice-to-come.tsx";
import { LookAgain } from "#app/orders/[token]/look-again.tsx";
import { Receipt } from "#app/orders/[token]/receipt.tsx";
import { WhatWasOrdered } from "#app/orders/[token]/what-was-ordered.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { placeWords } from "#domain/training/place-words.ts";
import { publicSeatStatus } from "#domain/training/public-seats.ts";
import { areGone } from "#domain/training/seat-booking-life.ts";
import { orderNow } from "#use-cases/ordering/order-now.ts";
import { receiptOf } from "#use-cases/ordering/receipt.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";
import { MoveSeats } from "./move-seats.tsx";
import { NamesForm } from "./names-form.tsx";
import { SeatsNotice } from "./seats-notice.tsx";
import { TakeSeats } from "./take-seats.tsx";
import { WhenAndWhere } from "./when-and-where.tsx";

export const metadata = { title: TITLE_BY_FORM };

type Asked = { did?: string | string[]; paid?: string | string[]; look?: string | string[] };
type SeatsPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Asked> };

/** `?paid=yes` is where the payment page leads back to; `look` counts how often the page has looked since. */
export default async function SeatsPage({ params, searchParams }: SeatsPageProps) {
  const [{ token }, { did, paid, look }] = await Promise.all([params, searchParams]);
  const isBackFromPaying = paid === "yes";
  const order = await orderNow(token, isBackFromPaying);
  const [found, contact, seller] = await Promise.all([seatsByToken(token), contactLine(), supplierDetails()]);
  const seats = found ?? (await refuseUnknownLink());
  const { reference, status, trainingSession: day } = seats;
  const receipt = order && (await receiptOf(order));
  const now = new Date();
  const { startsAt, endsAt, status: sessionStatus } = day;
  const stands = publicSeatStatus({ ...seats, startsAt, endsAt, sessionStatus, order, isBackFromPaying }, now);
  const isGone = areGone(status) || sessionStatus === "cancelled";
  const looks = readWholeNumber(typeof look === "string" ? look : "") ?? 0;
  return (
    <>
      {!stands.canChange && <title>Your places</title>}
      <div className={receipt ? "no-print" : undefined}>
        <PageHeading
          above={`Your ${placeWords(seats.seats).places} ${reference}`}
          title={stands.title}
          lead={stands.lead}
        />
        <StatusColumns
          first={
            <>
              <SeatsNotice did={did} isPaid={isBackFromPaying && status === "confirmed"} />
              {stands.isConfirming && <LookAgain page={`/seats/${token}`} looks={looks} />}
              {order?.invoice && <Invoice invoice={order.invoice} now={now} />}
              {order && <InvoiceToCome order={order} />}
              {stands.can !== null && <TakeSeats seats={seats} can={stands.can} />}
              <WhenAndWhere seats={seats} />
              {isGone && (
                <p className="no-print">
                  <a href="/training/sessions">See the dates that anybody can book</a>
                </p>
              )}
              {stands.canChange && <NamesForm token={token} seats={seats.seats} names={seats.delegates} />}
            </>
          }
        >
          {order && (
            <WhatWasOrdered
              title={isGone ? "What it cost" : "What it costs"}
              order={order}
              seller={seller}
              receiptAt={receipt && `/orders/${token}/receipt.pdf`}
            />
          )}
          {stands.canChange && <MoveSeats seats={seats} now={now} />}
          {stands.canLetGo && (
            <p className="no-print">
              <a href={`/seats/${token}/cancel`}>{giveUpWords(status === "waiting", seats.seats)}</a>
              {status === "confirmed" && order ? ". We will show you what it costs first." : ". It costs nothing."}
            </p>
          )}
          <p id="ask" className="soft no-print">
            Questions? Give the reference <span className="unbroken">{reference}</span>: <Contact line={contact} />
          </p>
          <YourData token={token} />
        </StatusColumns>
      </div>
      {receipt && <Receipt receipt={receipt} />}
    </>
  );
}

function giveUpWords(isWaiting: boolean, seats: number): string {
  if (isWaiting) return seats === 1 ? "Leave the waiting list" : "Leave the waiting list, or wait for fewer places";
  return seats === 1 ? "Give the place up" : "Give places up";
}
