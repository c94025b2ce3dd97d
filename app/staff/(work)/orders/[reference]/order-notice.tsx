import { SaidNotice, type Sayings } from "#app/staff/_work/said-notice.tsx";
import { TASK_SAYINGS } from "#app/staff/_work/task-list.tsx";
import { approvalSayings } from "../sayings.ts";

/** Says what became of whatever was pressed on an order's page. */
export function OrderNotice({ did, reference }: { did: string | undefined; reference: string }) {
  const approval = approvalSayings(reference);
  const sayings: Sayings = {
    done: {
      ...approval.done,
      ...TASK_SAYINGS.done,
      taken: `${reference} is placed and approved. Its parcel joins the queue, and the invoice is emailed.`,
      link_sent: "The customer gets an email with the payment link.",
      address: "The address is corrected.",
      part_cancelled: "These copies are cancelled. The customer is told by email.",
      refunded: "The money is on its way back. The customer is told by email.",
      number_changed: "The invoice is made anew, and sent by email.",
      invoice_sent_there: "The address is changed, and the invoice is sent there by email.",
      invoice_goes_there: "The address is changed. What is written about the invoice goes there from now on.",
      declined: "The order is declined. The customer is told by email.",
      cancelled: "The order is cancelled. The customer is told by email.",
    },
    notDone: {
      ...approval.notDone,
      sent_lately: "The link was sent less than an hour ago. It can be sent again later.",
      not_payable: "This order does not wait for a payment any more.",
      ...TASK_SAYINGS.notDone,
    },
  };
  return <SaidNotice did={did} sayings={sayings} />;
}
