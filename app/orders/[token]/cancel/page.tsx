import { PageHeading } from "#app/_components/page-heading.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { formatPence } from "#domain/money.ts";
import { changeableOrder } from "../changeable-order.ts";
import { cancelOrderAction } from "./actions.ts";

type CancelPageProps = { params: Promise<{ token: string }> };

export default async function CancelPage({ params }: CancelPageProps) {
  const { token } = await params;
  const order = await changeableOrder(token);
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
