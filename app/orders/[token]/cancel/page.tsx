import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { TooLate } from "#app/_components/too-late.tsx";
import { ActionForm } from "#app/_forms/action-form.tsx";
import type { LateReason } from "#app/_forms/correct-address.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES, whereMoneyGoes } from "#domain/money-back.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import { IF_MONEY_COMES } from "#domain/ordering/public-status.ts";
import { type OrderForCustomer, orderByToken } from "#use-cases/ordering/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { lateOrder } from "../late-order.ts";
import { cancelOrderAction } from "./actions.ts";

export const metadata = secretLinkMetadata("Cancel – Your order");

type CancelPageProps = { params: Promise<{ token: string }> };

export default async function CancelPage({ params }: CancelPageProps) {
  const { token } = await params;
  const [found, contact] = await Promise.all([orderByToken(token), contactLine()]);
  const order = found ?? (await refuseUnknownLink());
  if (order.about !== "copies") redirect(`${pageOfOrder({ ...order, token })}/cancel`);
  const late = lateOrder(order, "cancel", contact);
  if (late?.why === "over") redirect(`/orders/${token}`);
  if (late) return <NotCancelled late={late} page={`/orders/${token}`} />;
  return (
    <>
      <PageHeading
        above="Your order"
        title="Cancel this order?"
        lead={`Nothing will be sent. ${whatBecomesOfMoney(order)}`}
      />
      <ActionForm action={cancelOrderAction} className="form">
        <input type="hidden" name="token" value={token} />
        <div className="actions">
          <SubmitButton variant="danger">Yes, cancel it</SubmitButton>
          <a href={`/orders/${token}`}>No, keep it</a>
        </div>
      </ActionForm>
    </>
  );
}

function whatBecomesOfMoney({
  payBy,
  paidPence,
  refundedPence,
  refundingPence,
  isLeftToBank,
}: OrderForCustomer): string {
  const back = paidPence - refundedPence - refundingPence;
  if (back > 0) return `We will pay ${formatPence(back)} back ${whereMoneyGoes(payBy)}. ${MONEY_BACK_TAKES}`;
  return isLeftToBank ? IF_MONEY_COMES : "You owe nothing.";
}

function NotCancelled({ late, page }: { late: LateReason; page: string }) {
  return (
    <>
      <TooLate {...late} what="order" lead="It is not cancelled: that can be done until the parcel is packed." />
      <p>
        <a href={page}>Go back to your order</a>
      </p>
    </>
  );
}
