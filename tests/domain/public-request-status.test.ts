import { expect, test } from "vitest";
import { publicRequestStatus, type RequestFacts } from "#domain/free-copies/public-status.ts";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import type { PublicParcel } from "#domain/fulfilment/public-parcels.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const YESTERDAY = new Date("2026-11-23T12:00:00Z");

function parcel(status: ConsignmentStatus, more: Partial<PublicParcel> = {}): PublicParcel {
  const dispatchedAt = status === "dispatched" || status === "returned" ? NOW : null;
  const sent = { dispatchedAt, returnedAt: null, trackingNumber: null, isLost: false };
  return { status, copies: 20, ...sent, isAddressAsked: false, waitsForCopies: false, ...more };
}

function facts(status: RequestStatus, more: Partial<RequestFacts> = {}): RequestFacts {
  const wasDecided = status !== "in_review";
  return {
    status,
    copiesRequested: 40,
    copiesApproved: wasDecided && status !== "declined" ? 40 : null,
    isReviewed: true,
    isAsked: false,
    isAnswered: false,
    isCancelled: false,
    requestedAt: YESTERDAY,
    decidedAt: wasDecided ? NOW : null,
    closedAt: null,
    parcels: [],
    ...more,
  };
}

const titles = (given: RequestFacts) => publicRequestStatus(given).steps.map((step) => step.title);

test("a request that nobody has to look at never mentions anybody looking", () => {
  const given = facts("approved", {
    isReviewed: false,
    copiesRequested: 1,
    copiesApproved: 1,
    parcels: [parcel("queued")],
  });
  expect(titles(given)).toEqual(["You asked", "We pack your parcel", "It goes in the post"]);
});

test("a request in review says that a person will look, a question asks, an answer is thanked for", () => {
  expect(publicRequestStatus(facts("in_review")).lead).toContain("A person will look at it");
  expect(publicRequestStatus(facts("in_review", { isAsked: true })).title).toBe("We have a question for you");
  expect(publicRequestStatus(facts("in_review", { isAnswered: true })).title).toBe("Thank you for your answer");
});

test("fewer copies than asked for are said as they are", () => {
  const { lead, steps } = publicRequestStatus(facts("approved", { copiesApproved: 25, parcels: [parcel("queued")] }));
  expect(lead).toBe("You asked for 40 copies. We can send you 25 this time.");
  expect(steps[1]?.title).toBe("We said yes to 25 copies");
});

test("what is claimed, held or just allocated looks the same to the person who waits for it", () => {
  const [first, ...others] = (["awaiting_stock", "queued", "claimed"] as const).map((status) =>
    publicRequestStatus(facts("approved", { parcels: [parcel(status)] })),
  );
  for (const other of others) expect(other).toEqual(first);
});

test("a parcel for which there are too few copies says that more have to be printed, and when is not promised", () => {
  const given = facts("approved", { parcels: [parcel("awaiting_stock", { waitsForCopies: true })] });
  const short = publicRequestStatus(given);
  expect(short.title).toBe("Your parcel is waiting for new copies");
  expect(short.steps.find(({ state }) => state === "now")?.title).toBe("It waits until more copies are printed");
  expect(JSON.stringify(short.steps)).not.toContain("working day");
});

test("the address can be corrected and the request taken back until a parcel is packed", () => {
  const late = (status: ConsignmentStatus) =>
    publicRequestStatus(facts("approved", { parcels: [parcel(status)] })).tooLate;
  expect(publicRequestStatus(facts("in_review")).tooLate).toBeNull();
  expect((["awaiting_stock", "queued", "claimed", "packed", "dispatched"] as const).map(late)).toEqual([
    null,
    null,
    null,
    "packed",
    "sent",
  ]);
  expect(publicRequestStatus(facts("fulfilled")).tooLate).toBe("sent");
  for (const status of ["declined", "withdrawn"] as const)
    expect(publicRequestStatus(facts(status)).tooLate).toBe("over");
});

test("of two parcels with one gone, the rest is said to follow", () => {
  const given = facts("approved", { parcels: [parcel("dispatched", { trackingNumber: "RM 1GB" }), parcel("queued")] });
  const { title, steps } = publicRequestStatus(given);
  expect(title).toBe("Part of your parcel is on its way");
  expect(steps.at(-3)).toMatchObject({
    title: "20 copies are in the post",
    note: "Tracking number: RM 1GB",
    state: "done",
  });
  expect(steps.at(-2)).toMatchObject({ title: "We pack 20 copies", state: "now" });
  expect(steps.at(-1)).toMatchObject({ title: "It goes in the post", state: "next" });
});

test("a parcel that came back says so", () => {
  expect(publicRequestStatus(facts("fulfilled", { parcels: [parcel("returned")] })).title).toBe(
    "Your parcel came back to us",
  );
});

test("one that came back waits for its address, or is packed again: what happened stands before what happens", () => {
  const again = (more: Partial<PublicParcel>) => {
    const parcels = [parcel("returned", { returnedAt: NOW }), parcel("queued", more)];
    return publicRequestStatus(facts("approved", { parcels })).steps.slice(2);
  };
  const said = (steps: ReturnType<typeof again>) => steps.map(({ state, title }) => `${state}: ${title}`);
  const back = ["done: We posted it", "done: It came back to us"];
  const post = "next: It goes in the post";
  expect(said(again({}))).toEqual([...back, "now: We pack your parcel", post]);
  const asked = again({ isAddressAsked: true });
  expect(said(asked)).toEqual([...back, "now: You check the address", "next: We pack your parcel", post]);
});

test("declined and withdrawn end without a parcel", () => {
  expect(titles(facts("declined"))).toEqual(["You asked", "We looked at it, and said no"]);
  expect(titles(facts("withdrawn", { closedAt: NOW, decidedAt: null }))).toEqual(["You asked", "You took it back"]);
  expect(publicRequestStatus(facts("declined")).isWithoutParcel).toBe(true);
});

test("a request that a colleague cancelled does not say that the person took it back", () => {
  const given = facts("withdrawn", { isCancelled: true, closedAt: NOW });
  expect(publicRequestStatus(given)).toMatchObject({ title: "This request is cancelled", isWithoutParcel: true });
  expect(titles(given)).toEqual(["You asked", "We looked at it, and said yes", "We cancelled it"]);
});

test("no words of it say what is in the parcel", () => {
  const all = (["in_review", "approved", "fulfilled", "declined", "withdrawn"] as const).flatMap((status) =>
    (["queued", "packed", "dispatched", "returned"] as const).map((each) => facts(status, { parcels: [parcel(each)] })),
  );
  for (const given of all)
    expect(JSON.stringify(publicRequestStatus(given))).not.toMatch(/drug|treatment|guide|advoca/i);
});
