import { redirect } from "next/navigation";
import { AskUs } from "#app/_components/ask-us.tsx";
import { ChangedMind } from "#app/_components/changed-mind.tsx";
import { CheckAddress } from "#app/_components/check-address.tsx";
import { DownloadMeanwhile } from "#app/_components/download-meanwhile.tsx";
import { FindAgain } from "#app/_components/find-again.tsx";
import { JustCorrected } from "#app/_components/just-corrected.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusColumns } from "#app/_components/status-columns.tsx";
import { YourData } from "#app/_components/your-data.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import { orderNow } from "#use-cases/ordering/order-now.ts";
import { receiptOf } from "#use-cases/ordering/receipt.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { promises } from "#use-cases/settings/promises.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { Invoice } from "./invoice.tsx";
import { LookAgain } from "./look-again.tsx";
import { News } from "./news.tsx";
import { PayNow } from "./pay-now.tsx";
import { Receipt } from "./receipt.tsx";
import { WhatWasOrdered } from "./what-was-ordered.tsx";
import { WhereOrderGoes } from "./where-order-goes.tsx";

type Asked = { at?: string | string[]; did?: string | string[]; paid?: string | string[]; look?: string | string[] };
type OrderPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Asked> };

/** `?paid=yes` is where the payment page leads back to; `look` counts how often the page has looked since. */
export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const [{ token }, { at, did, paid, look }] = await Promise.all([params, searchParams]);
  const isBackFromPaying = paid === "yes";
  const [found, contact, seller, told] = await Promise.all([
    orderNow(token, isBackFromPaying),
    contactLine(),
    supplierDetails(),
    promises(),
  ]);
  const order = found ?? (await refuseUnknownLink());
  if (order.about !== "copies") redirect(`${pageOfOrder({ ...order, token })}${isBackFromPaying ? "?paid=yes" : ""}`);
  const receipt = await receiptOf(order);
  const now = new Date();
  const status = publicOrderStatus({ ...order, isBackFromPaying }, told);
  const looks = readWholeNumber(typeof look === "string" ? look : "") ?? 0;
  const where = status.tooLate !== "over" && <WhereOrderGoes order={order} token={token} status={status} />;
  return (
    <>
      <div className={receipt ? "no-print" : undefined}>
        <PageHeading above="Your order" title={status.title} lead={status.lead} />
        <StatusColumns
          steps={status.steps}
          first={
            <>
              <JustCorrected did={did} at={at} now={now} />
              <CheckAddress parcels={order.parcels} href={`/orders/${token}/address`} />
              <DownloadMeanwhile parcels={order.parcels} />
              <News order={order} isBackFromPaying={isBackFromPaying} isUnreachable={did === "unreachable"} />
              {status.isConfirming && <LookAgain page={`/orders/${token}`} looks={looks} />}
              {order.invoice && <Invoice invoice={order.invoice} now={now} />}
              {status.canPay && <PayNow order={order} token={token} />}
            </>
          }
          below={
            <>
              {where}
              {status.tooLate === null && (
                <ChangedMind
                  what="cancel the order"
                  link={{ href: `/orders/${token}/cancel`, words: "Cancel the order" }}
                />
              )}
            </>
          }
        >
          <WhatWasOrdered
            order={order}
            seller={seller}
            receiptAt={receipt && `/orders/${token}/receipt.pdf`}
            correctInvoiceAt={`/orders/${token}/invoice-details`}
          />
          <FindAgain
            what="order"
            reference={order.reference}
            link={order.link}
            byEmail
            isForgotten={order.postcode === null}
          />
          <AskUs isSent={status.tooLate === "sent"} contact={contact} />
          <YourData token={token} />
        </StatusColumns>
      </div>
      {receipt && <Receipt receipt={receipt} />}
    </>
  );
}
