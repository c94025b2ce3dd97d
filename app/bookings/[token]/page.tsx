import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusColumns } from "#app/_components/status-columns.tsx";
import { YourData } from "#app/_components/your-data.tsx";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { Invoice } from "#app/orders/[token]/invoice.tsx";
import { InvoiceToCome } from "#app/orders/[token]/invoice-to-come.tsx";
import { LookAgain } from "#app/orders/[token]/look-again.tsx";
import { PayNow } from "#app/orders/[token]/pay-now.tsx";
import { Receipt } from "#app/orders/[token]/receipt.tsx";
import { WhatWasOrdered } from "#app/orders/[token]/what-was-ordered.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { publicBooking } from "#domain/training/public-booking.ts";
import { orderNow } from "#use-cases/ordering/order-now.ts";
import { receiptOf } from "#use-cases/ordering/receipt.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { bookingByToken } from "#use-cases/training/booking-queries.ts";
import { AskForChange } from "./ask-for-change.tsx";
import { BookingNews } from "./booking-news.tsx";
import { Guides } from "./guides.tsx";
import { WhenAndWhere } from "./when-and-where.tsx";

export const metadata = { title: TITLE_BY_FORM };

type Asked = { did?: string | string[]; paid?: string | string[]; look?: string | string[] };
type BookingPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Asked> };

/** `?paid=yes` is where the payment page leads back to; `look` counts how often the page has looked since. */
export default async function BookingPage({ params, searchParams }: BookingPageProps) {
  const [{ token }, { did, paid, look }] = await Promise.all([params, searchParams]);
  const isBackFromPaying = paid === "yes";
  const order = await orderNow(token, isBackFromPaying);
  const [found, contact, seller] = await Promise.all([bookingByToken(token), contactLine(), supplierDetails()]);
  const booking = found ?? (await refuseUnknownLink());
  const receipt = order && (await receiptOf(order));
  const now = new Date();
  const status = publicBooking({ ...booking.day, status: booking.status, order, isBackFromPaying }, now);
  const looks = readWholeNumber(typeof look === "string" ? look : "") ?? 0;
  return (
    <>
      {!status.isAhead && <title>Your booking</title>}
      <div className={receipt ? "no-print" : undefined}>
        <PageHeading above={`Your booking ${booking.reference}`} title={status.title} lead={status.lead} />
        <StatusColumns
          first={
            <>
              <BookingNews did={did} isPaid={isBackFromPaying && order?.status === "accepted"} />
              {status.isConfirming && <LookAgain page={`/bookings/${token}`} looks={looks} />}
              {order?.invoice && <Invoice invoice={order.invoice} now={now} />}
              {order && <InvoiceToCome order={order} />}
              {status.canPay && order && <PayNow order={order} token={token} />}
              <WhenAndWhere booking={booking} token={token} />
              {order && <Guides booking={booking} order={order} token={token} />}
            </>
          }
        >
          {order && (
            <WhatWasOrdered
              title={booking.status === "cancelled" ? "What it cost" : "What it costs"}
              order={order}
              seller={seller}
              receiptAt={receipt && `/orders/${token}/receipt.pdf`}
            />
          )}
          {status.isAhead && <AskForChange token={token} />}
          <p id="ask" className="soft no-print">
            Questions? Give the reference <span className="unbroken">{booking.reference}</span>:{" "}
            <Contact line={contact} />
          </p>
          <YourData token={token} />
        </StatusColumns>
      </div>
      {receipt && <Receipt receipt={receipt} />}
    </>
  );
}
