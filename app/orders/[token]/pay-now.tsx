import { Money } from "#app/_components/money.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { ActionForm } from "#app/_forms/action-form.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";
import { payNowAction } from "./actions.ts";

/** Leads to the payment page of an order that waits for it, and says how long it waits. */
export function PayNow({ order, token }: { order: OrderForCustomer; token: string }) {
  return (
    <section className="panel" aria-labelledby="pay-title">
      <h2 id="pay-title">
        To pay: <Money pence={order.totalPence} />
      </h2>
      {order.expiresAt && (
        <p>
          We keep the order for you until <WhenText at={order.expiresAt} style="date_and_time" />. After that it closes,
          and you owe nothing.
        </p>
      )}
      <ActionForm action={payNowAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton pendingLabel="Opening the payment page…">Pay now by card</SubmitButton>
      </ActionForm>
    </section>
  );
}
