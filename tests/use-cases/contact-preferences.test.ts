import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { renderEmail } from "#emails/render-email.ts";
import { aColleague, packedParcel } from "#tests/support/packing-table.ts";
import { changeEverybody } from "#tests/support/people.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { openStoreWithAll } from "#tests/support/store.ts";
import { askRequester } from "#use-cases/free-copies/review.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";

let store: Awaited<ReturnType<typeof openStoreWithAll>>;
beforeAll(async () => {
  store = await openStoreWithAll();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** Every kind of email that the store can queue, as the code names them. */
function allKinds(): string[] {
  const [, list = ""] = /type EmailKind =([^;]*);/.exec(readFileSync("use-cases/mail/queue-email.ts", "utf8")) ?? [];
  return [...list.matchAll(/"([a-z_]+)"/g)].map(([, kind = ""]) => kind);
}

/** The kinds that can be about free copies: every other kind asks for an order, an enquiry, a training or a colleague. */
const ABOUT_FREE_COPIES = [
  ...["request_received", "request_approved", "request_declined", "request_cancelled", "request_question"],
  ...["parcel_dispatched", "parcel_renumbered", "edition_awaited", "parcel_not_arrived"],
];

/** What becomes of an email of each kind that is about a request and its parcel. */
async function composedOf(preference: string): Promise<Map<string, Awaited<ReturnType<typeof composeEmail>>>> {
  const by = await aColleague();
  const { id: consignmentId, request } = await packedParcel(by, {
    contactPreference: preference,
    email: "j@home.example",
  });
  granted(await dispatchConsignment({ id: consignmentId, trackingNumber: "TT000000001GB" }, by));
  // Even where an address got there by some other way.
  await changeEverybody({ email: "j@home.example" });
  const data = { consignmentId, requestId: request.id };
  const composed = new Map<string, Awaited<ReturnType<typeof composeEmail>>>();
  for (const kind of allKinds()) {
    const made = await composeEmail({ kind, staffMemberId: null, data }).catch(
      () => "is about something else" as const,
    );
    if (made !== "is about something else" && !kind.startsWith("staff_")) composed.set(kind, made);
  }
  return composed;
}

// Fails without its guard: without the look at the preference in `composeParcelEmail`, four kinds go to who chose none.
test("of all kinds of email none goes to who chose none, and each that is about them to who chose to be told", async () => {
  expect(allKinds().length).toBeGreaterThan(30);
  const none = await composedOf("none");
  expect([...none.keys()].sort()).toEqual([...ABOUT_FREE_COPIES].sort());
  expect([...none].filter(([, made]) => made !== null)).toEqual([]);
  await store.clear();
  const told = await composedOf("email");
  expect([...told].filter(([, made]) => made?.to !== "j@home.example")).toEqual([]);
});

test("who chose a plain subject gets one with every kind of email", async () => {
  const plain = await composedOf("plain");
  expect(plain.size).toBe(ABOUT_FREE_COPIES.length);
  for (const [kind, made] of plain) {
    if (!made) throw new Error(`${kind} was not written`);
    const { subject } = await renderEmail(made.message);
    expect(["About your request", "Your parcel is on its way"], kind).toContain(subject);
  }
});

test("whatever staff do, nothing is even queued for who chose none", async () => {
  const by = await aColleague();
  const parcel = await packedParcel(by);
  granted(await dispatchConsignment({ id: parcel.id, trackingNumber: null }, by));
  granted(await noteNotArrived({ id: parcel.id, what: "lost", next: "sent_again", spoilt: {}, reason: "" }, by));
  const group = await aFreeRequest({ ...GROUP_FORM, contactPreference: "none", email: "" });
  granted(await askRequester({ reference: group.reference, question: "For whom?" }, by));
  expect(await database().outboxEmail.count({ where: { recipientId: { not: null } } })).toBe(0);
});

test("one that was queued before by mistake is dropped when its turn comes", async () => {
  const request = await aFreeRequest();
  await changeEverybody({ email: "j@home.example" });
  const { recipientId } = await database().freeCopyRequest.findUniqueOrThrow({ where: { id: request.id } });
  const data = { kind: "request_approved", dedupeKey: "mistake", recipientId, data: { requestId: request.id } };
  const { id } = await database().outboxEmail.create({ data });
  await sendOutboxEmail(id);
  expect(await database().outboxEmail.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "dropped" });
  expect(await store.mail.emails()).toEqual([]);
});
