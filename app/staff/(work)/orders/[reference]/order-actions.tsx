import { mintFormKey } from "#app/_forms/form-key.ts";
import { asPeopleSee } from "#app/staff/_work/invoice-standing.tsx";
import { isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import { owedOf } from "#domain/invoicing/standing.ts";
import { nextState } from "#domain/life.ts";
import { moneyOf } from "#domain/ordering/money-of-order.ts";
import { isCalledOff, ORDER_LIFE } from "#domain/ordering/order-life.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";
import { CancelOrder } from "./cancel-order.tsx";
import { CancelPart } from "./cancel-part.tsx";
import { ChangeBillingEmail } from "./change-billing-email.tsx";
import { ChangeNumber } from "./change-number.tsx";
import { RefundForm } from "./refund-form.tsx";

type OrderActionsProps = {
  order: OrderInDetail;
  /** It goes by its booking, which is cancelled instead. */
  isBooked: boolean;
  /** Grows by whatever is done to the order: a form that was sent begins anew. */
  entries: number;
};

/** What can be changed, given back or cancelled of an order now, each folded away. */
export function OrderActions({ order, isBooked, entries }: OrderActionsProps) {
  const { reference, status, copies, parcels, invoices } = order;
  const standing = invoices.filter((invoice) => invoice.status !== "void" && !invoice.isVoidAsked);
  const invoiceTo = order.billingEmail ?? order.email;
  const hasMoney = standing.length > 0 || moneyOf(order).keptPence > 0;
  const canPart = status === "accepted" && copies > 1 && parcels.some((parcel) => isBeforePacking(parcel.status));
  return (
    <>
      {standing.some((invoice) => invoice.status === "open") && (
        <ChangeNumber reference={reference} purchaseOrderNumber={order.purchaseOrderNumber} />
      )}
      {invoiceTo !== null && order.payBy === "invoice" && !isCalledOff(status) && (
        <ChangeBillingEmail
          reference={reference}
          billingEmail={invoiceTo}
          invoice={whatIsAsked(standing)}
          key={`invoice to ${entries}`}
        />
      )}
      {canPart && <CancelPart order={order} formKey={mintFormKey()} key={copies} />}
      {hasMoney && <RefundForm order={order} formKey={mintFormKey()} key={`refund ${entries}`} />}
      {nextState(ORDER_LIFE, status, "cancelled") !== null && !isBooked && <CancelOrder order={order} />}
    </>
  );
}

function whatIsAsked(standing: OrderInDetail["invoices"]): "to_come" | "to_pay" | "settled" {
  if (standing.every((invoice) => invoice.status === "creating")) return "to_come";
  return standing.some((invoice) => owedOf(asPeopleSee(invoice)) > 0) ? "to_pay" : "settled";
}
