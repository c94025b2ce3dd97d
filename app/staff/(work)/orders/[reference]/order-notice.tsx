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
      address: "The address is corrected.",
      part_cancelled: "These copies are cancelled. The customer is told by email.",
      refunded: "The money is on its way back. The customer is told by email.",
      number_changed: "The invoice is made anew, and sent by email.",
      cancelled: "The order is cancelled. The customer is told by email.",
    },
    notDone: { ...approval.notDone, ...TASK_SAYINGS.notDone },
  };
  return <SaidNotice did={did} sayings={sayings} />;
}
