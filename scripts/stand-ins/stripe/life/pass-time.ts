import type { World } from "../world.ts";
import { finalizeDueDrafts } from "./finalize-invoice.ts";
import { expireDueSessions } from "./find-session.ts";
import { tellAllOverdue } from "./tell-overdue.ts";

/** Does all that only the clock brings about: sessions expire, drafts become final, invoices fall due. */
export function passTime(world: World): void {
  expireDueSessions(world);
  finalizeDueDrafts(world);
  tellAllOverdue(world);
}
