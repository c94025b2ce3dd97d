import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { TooLate } from "#app/_components/too-late.tsx";
import type { LateReason } from "#app/_forms/correct-address.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { formatPence } from "#domain/money.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { lateOrder } from "../late-order.ts";
import { cancelOrderAction } from "./actions.ts";

type CancelPageProps = { params: Promise<{ token: string }> };

export default async function CancelPage({ params }: CancelPageProps) {
  const { token } = await params;
  const order = (await orderByToken(token)) ?? (await refuseUnknownLink());
  const late = lateOrder(order);
  if (late?.why === "over") redirect(`/orders/${token}`);
  if (late) return <NotCancelled late={late} page={`/orders/${token}`} />;
  const back = order.paidPence - order.refundedPence - order.refundingPence;
  return (
    <>
      <PageHeading
        above="Your order"
        title="Cancel this order?"
        lead={
          back > 0
            ? `Nothing will be sent, and we pay ${formatPence(back)} back to your card. Your bank may take up to 10 days to show it.`
            : "Nothing will be sent, and you owe nothing."
        }
      />
      <form action={cancelOrderAction} className="form">
        <input type="hidden" name="token" value={token} />
        <div className="actions">
          <SubmitButton variant="danger">Yes, cancel it</SubmitButton>
          <a href={`/orders/${token}`}>No, keep it</a>
        </div>
      </form>
    </>
  );
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
