import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, packedParcel } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { type HistoryFilter, latestHistory } from "#use-cases/history/latest.ts";
import type { HistorySubject } from "#use-cases/history/record.ts";
import { outboxPage } from "#use-cases/mail/queries.ts";

let store: Store;
let by: StaffMember;
let other: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
  other = await aColleague();
});
afterAll(() => store.close());

const ALL: HistorySubject[] = ["order", "request", "consignment", "publication", "staff"];
const events = async (filter: HistoryFilter, subjects = ALL) =>
  (await latestHistory(subjects, null, filter)).rows.map(({ event }) => event);

test("a reference tells all of a request and its parcel, whoever did it; a person and a day narrow it", async () => {
  const one = await packedParcel(by);
  const two = await packedParcel(other);
  granted(await dispatchConsignment({ id: one.id, trackingNumber: null }, by));
  const { reference } = one.request;
  expect(await events({ reference })).toEqual([
    ...["request_fulfilled", "consignment_dispatched", "consignment_packed", "consignment_claimed"],
    ...["request_approved", "request_made"],
  ]);
  expect(await events({ reference }, ["request"])).toEqual(["request_fulfilled", "request_approved", "request_made"]);
  expect(await events({ reference, staffMemberId: other.id })).toEqual([]);
  expect(await events({ staffMemberId: other.id }, ["consignment"])).toEqual([
    "consignment_packed",
    "consignment_claimed",
  ]);
  expect(await events({ reference: "AG-2222-22222" })).toEqual([]);
  expect(two.request.reference).not.toBe(reference);
});

test("a day is a day here: an hour before midnight in summer is the day before", async () => {
  const at = (moment: string) =>
    database().historyEntry.create({
      data: {
        subject: "staff",
        subjectId: by.id,
        event: "name_changed",
        actor: "staff",
        staffMemberId: by.id,
        at: new Date(moment),
      },
    });
  await at("2026-06-30T22:59:00Z");
  await at("2026-06-30T23:01:00Z");
  expect(await events({ day: "2026-06-30" })).toEqual(["name_changed"]);
  expect(await events({ day: "2026-07-01", staffMemberId: by.id })).toEqual(["name_changed"]);
  expect(await events({ day: "2026-07-01", staffMemberId: other.id })).toEqual([]);
  expect(await events({ day: "2026-07-02" })).toEqual([]);
});

test("pages go on where the last one ended, whatever it is narrowed to", async () => {
  const many = Array.from({ length: 120 }, () => ({
    ...{ subject: "staff", subjectId: other.id, event: "signed_in", actor: "staff" as const, staffMemberId: other.id },
  }));
  await database().historyEntry.createMany({ data: many });
  const seen: string[] = [];
  let before: bigint | null = null;
  for (let turn = 0; turn < 5; turn += 1) {
    const page: Awaited<ReturnType<typeof latestHistory>> = await latestHistory(["staff"], before, {
      staffMemberId: other.id,
    });
    seen.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    before = BigInt(page.next);
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
});

test("an email says which news it tells of", async () => {
  const email = (news: string) => ({ dedupeKey: news, kind: "trainer_news", data: { news }, status: "sent" as const });
  await database().outboxEmail.createMany({ data: ["rescheduled", "cancelled"].map(email) });
  const told = (await outboxPage("sent", null)).rows.filter(({ kind }) => kind === "trainer_news");
  expect(new Set(told.map(({ news }) => news))).toEqual(new Set(["rescheduled", "cancelled"]));
});

test("what was sent and did not arrive is a list of its own", async () => {
  const email = (dedupeKey: string, delivery: string | null) => ({
    ...{ dedupeKey, delivery, kind: "order_placed", data: {}, status: "sent" as const, sentAt: new Date() },
  });
  const kinds = ["bounced", "complained", "failed", "delivered", null];
  await database().outboxEmail.createMany({ data: kinds.map((delivery) => email(`x${delivery}`, delivery)) });
  const rows = (await outboxPage("undelivered", null)).rows;
  expect(new Set(rows.map(({ delivery }) => delivery))).toEqual(new Set(["bounced", "complained", "failed"]));
});
