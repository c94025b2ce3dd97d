import { FindAgain } from "#app/_components/find-again.tsx";
import { OrderLines } from "#app/_components/order-lines.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusColumns } from "#app/_components/status-columns.tsx";
import { WhereItGoes } from "#app/_components/where-it-goes.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { labelLines } from "#domain/delivery.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import { confirmPayment } from "#use-cases/ordering/confirm-payment.ts";
import { type OrderForCustomer, orderByToken } from "#use-cases/ordering/queries.ts";
import { LookAgain } from "./look-again.tsx";
import { News } from "./news.tsx";
import { PayNow } from "./pay-now.tsx";

type Asked = { did?: string | string[]; paid?: string | string[]; look?: string | string[] };
type OrderPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Asked> };

/** `?paid=yes` is where the payment page leads back to; `look` counts how often the page has looked since. */
export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const [{ token }, { did, paid, look }] = await Promise.all([params, searchParams]);
  const isBackFromPaying = paid === "yes";
  const order = (await orderNow(token, isBackFromPaying)) ?? (await refuseUnknownLink());
  const status = publicOrderStatus({ ...order, isBackFromPaying }, new Date());
  const looks = readWholeNumber(typeof look === "string" ? look : "") ?? 0;
  const where = status.tooLate === null && (
    <WhereItIsSent order={order} token={token} isCorrected={did === "address"} />
  );
  return (
    <>
      <PageHeading above="Your order" title={status.title} lead={status.lead} />
      <StatusColumns steps={status.steps} below={where}>
        <News order={order} isBackFromPaying={isBackFromPaying} isUnreachable={did === "unreachable"} />
        {status.isConfirming && <LookAgain page={`/orders/${token}`} looks={looks} />}
        {status.canPay && <PayNow order={order} token={token} />}
        <section className="stack" aria-labelledby="lines-title">
          <h2 id="lines-title">What you ordered</h2>
          <OrderLines lines={order.lines} totalPence={order.totalPence} />
          {order.purchaseOrderNumber && <p className="soft">Your purchase order number: {order.purchaseOrderNumber}</p>}
        </section>
        <FindAgain what="order" reference={order.reference} link={order.link} byEmail />
      </StatusColumns>
    </>
  );
}

/** Asks Stripe at once where the webhook may still be on its way. */
async function orderNow(token: string, isBackFromPaying: boolean): Promise<OrderForCustomer | null> {
  const order = await orderByToken(token);
  if (!isBackFromPaying || order?.status !== "awaiting_payment") return order;
  await confirmPayment(token);
  return orderByToken(token);
}

type WhereItIsSentProps = { order: OrderForCustomer; token: string; isCorrected: boolean };

function WhereItIsSent({ order, token, isCorrected }: WhereItIsSentProps) {
  return (
    <WhereItGoes
      lines={labelLines(order)}
      isCorrected={isCorrected}
      correctHref={`/orders/${token}/address`}
      end={{ href: `/orders/${token}/cancel`, words: "Cancel the order" }}
    />
  );
}
