import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";
import { ENQUIRIES } from "./demo-enquiries.ts";
import { ORDERS } from "./demo-orders.ts";
import { REQUESTS } from "./demo-requests.ts";
import { writeSettings } from "./demo-settings.ts";
import { seedTraining } from "./demo-training.ts";
import { Past } from "./past.ts";
import { enquirySteps } from "./tell-enquiry.ts";
import { orderSteps } from "./tell-order.ts";
import { requestSteps } from "./tell-request.ts";

/** Something that happens in a story; `hoursAgo` puts the steps of all stories into one order. */
export type Step = { hoursAgo: number; run: (at: Date) => Promise<void> };

const HOUR_MS = 3_600_000;

/**
 * A believable week of a small team's shop, told through the same use-cases as real life, with invented people. No email
 * of it is sent, and no job of it is left. For an empty database that talks to stand-ins.
 */
export async function seedDemo(publicationId: string): Promise<void> {
  const by = await colleague();
  const stage = { by, publicationId, onSale: await publicationsOnSale() };
  const delivery: Step = { hoursAgo: 170, run: () => bookIn(publicationId, by) };
  const steps = [
    delivery,
    { hoursAgo: 169, run: () => writeSettings(by) },
    { hoursAgo: 48, run: (at: Date) => seedTraining(by, at) },
    ...ORDERS.flatMap((order) => orderSteps(order, stage)),
    ...REQUESTS.flatMap((request) => requestSteps(request, stage)),
    ...ENQUIRIES.flatMap((enquiry) => enquirySteps(enquiry, stage)),
  ];
  const past = new Past();
  const now = Date.now();
  for (const { hoursAgo, run } of steps.sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    const at = new Date(now - hoursAgo * HOUR_MS);
    await past.happened(at, () => run(at));
  }
  await past.moveLedgersBack();
  await database().$executeRaw`DELETE FROM pgboss.job WHERE name IN ('allocate_waiting', 'close_checkout')`;
}

/** Who did the week's work: without a password, and disabled, so that nobody can sign in as them. */
async function colleague(): Promise<StaffMember> {
  const who = { name: "Demo colleague", email: "demo.colleague@example.org", role: "administrator" as const };
  const { id } = await database().staffMember.create({
    data: { ...who, disabledAt: new Date() },
    select: { id: true },
  });
  return { id, ...who };
}

async function bookIn(publicationId: string, by: StaffMember): Promise<void> {
  await receiveCopies({ publicationId, copies: 600, reason: "First delivery from the printer" }, by);
}
