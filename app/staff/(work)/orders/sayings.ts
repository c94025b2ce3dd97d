import type { Sayings } from "#app/staff/_work/said-notice.tsx";
import { readReference } from "#domain/reference.ts";

/** What became of a press of "Approve", with the reference of the order where the address tells one. */
export function approvalSayings(typed: string | undefined): Sayings {
  const order = readReference(typed ?? "") ?? "The order";
  return {
    done: { approved: `${order} is approved. Its parcel joins the queue.` },
    notDone: {
      not_waiting: `${order} no longer waits for approval: it was decided already.`,
      not_allowed: "You may not approve orders.",
    },
  };
}
