import type { Bench } from "./bench.ts";
import { measureCalendar } from "./calendar.ts";
import { measureEndurance } from "./endurance.ts";
import type { Section } from "./findings.ts";
import { type Floors, measureFloors } from "./floors.ts";
import { measureGrowth } from "./growth.ts";
import { measureMemory } from "./memory.ts";
import type { Part } from "./options.ts";
import { measureOrders } from "./orders.ts";
import { measurePages } from "./pages.ts";
import { measureQueue } from "./queue.ts";
import { measureReconciliation } from "./reconciliation.ts";
import { measureSeats } from "./seats.ts";
import { measureWebhooks } from "./webhooks.ts";
import { measureWeight } from "./weight.ts";

export { floorsOf } from "./floors.ts";

/** What measures each part. */
export const MEASURES: Record<Part, (bench: Bench, floors: Floors) => Promise<Section>> = {
  floors: (_bench, floors) => measureFloors(floors),
  pages: measurePages,
  orders: measureOrders,
  memory: measureMemory,
  queue: measureQueue,
  reconciliation: measureReconciliation,
  webhooks: measureWebhooks,
  weight: measureWeight,
  calendar: measureCalendar,
  seats: measureSeats,
  endurance: measureEndurance,
  growth: measureGrowth,
};
