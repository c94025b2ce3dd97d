import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { addressValues } from "#app/_forms/address-values.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { AddressBlock } from "#app/staff/_work/address-block.tsx";
import { CorrectAddress } from "#app/staff/_work/correct-address.tsx";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { OrderStatusTag } from "#app/staff/_work/status-words.tsx";
import { TaskList } from "#app/staff/_work/task-list.tsx";
import { TooFewCopies } from "#app/staff/_work/too-few-copies.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { isAddressSettled } from "#domain/fulfilment/consignment-life.ts";
import { nextState } from "#domain/life.ts";
import { ORDER_LIFE } from "#domain/ordering/order-life.ts";
import { takenWords } from "#domain/ordering/taken-words.ts";
import { may } from "#domain/staff/abilities.ts";
import { historyOf } from "#use-cases/history/queries.ts";
import { whyItWaits } from "#use-cases/invoicing/why-it-waits.ts";
import { type OrderInDetail, orderByReference } from "#use-cases/ordering/order-query.ts";
import { paymentLinkOf } from "#use-cases/ordering/payment-link.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { bookingOfOrder } from "#use-cases/training/booking-of-order.ts";
import { ApproveButton } from "../approve-button.tsx";
import { BookingOfOrder } from "./booking-of-order.tsx";
import { OrderActions } from "./order-actions.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderInvoices } from "./order-invoices.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderMoney } from "./order-money.tsx";
import { OrderNotice } from "./order-notice.tsx";
import { OrderParcels } from "./order-parcels.tsx";
import { PaymentLink } from "./payment-link.tsx";
import { SeatsOfOrder } from "./seats-of-order.tsx";
import { WhyItWaitsNote } from "./why-it-waits.tsx";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_orders");
  return referenceTitle("Order", (await params).reference);
}

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export default async function OrderPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_orders");
  const [{ reference }, query] = await Promise.all([params, searchParams]);
  const [order, history, link, seller] = await Promise.all([
    orderByReference(reference),
    historyOf("order", reference),
    paymentLinkOf(reference),
    supplierDetails(),
  ]);
  if (!order) return noSuchPage();
  const booking = order.about === "training" ? await bookingOfOrder(order.id) : null;
  const why = await whyItWaitsOf(order);
  const isOpen = nextState(ORDER_LIFE, order.status, "cancelled") !== null;
  const canCorrect = isOpen && may(by, "fulfil") && !isAddressSettled(order.parcels);
  const openTasks = order.tasks.filter((task) => task.isOpen);
  const here = `/staff/orders/${reference}`;
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/orders" to="Orders" beside={order.organisationName ?? order.contactName} />}
        title={reference}
        lead={<OrderStatusTag status={order.status} />}
        actions={order.status === "awaiting_approval" && <ApproveButton reference={reference} />}
      />
      {why && <WhyItWaitsNote why={why} />}
      {order.status === "awaiting_approval" && (
        <TooFewCopies lines={order.lines.filter(({ kind }) => kind === "copies")} />
      )}
      <OrderNotice did={oneOf(query.did)} reference={reference} />
      {openTasks.length > 0 && <TaskList tasks={openTasks} from={here} />}
      <div className="work-columns">
        <section>
          {order.about === "seats" && <SeatsOfOrder orderId={order.id} />}
          {booking && <BookingOfOrder booking={booking} />}
          <OrderFacts order={order} taken={takenWords(history)} now={new Date()} />
          {link !== null && <PaymentLink reference={reference} link={link} />}
          <OrderLines lines={order.lines} seller={seller} />
          <OrderMoney order={order} />
          <OrderInvoices order={order} now={new Date()} />
          <OrderParcels parcels={order.parcels} canOpen={may(by, "fulfil")} />
          <EmailList recipientId={order.recipientId} by={by} from={here} emailed={oneOf(query.emailed)} />
        </section>
        <section>
          <h2>Address</h2>
          <AddressBlock place={order} />
          {order.deliveryNote && <p>Delivery note: {order.deliveryNote}</p>}
          {canCorrect && (
            <CorrectAddress
              reference={reference}
              from={here}
              values={addressValues(order)}
              otherNames={namesWithoutChoice(order)}
            />
          )}
          <OrderActions order={order} isBooked={booking?.isOn ?? false} entries={history.length} />
          <EraseLink reference={reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}

async function whyItWaitsOf({ status, organisationName, postcode }: OrderInDetail) {
  if (status !== "awaiting_approval" || organisationName === null) return null;
  return whyItWaits({ name: organisationName, postcode: postcode ?? "" });
}
