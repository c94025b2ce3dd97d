import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BatchRow } from "#app/staff/(work)/fulfilment/batches/[number]/batch-row.tsx";
import { INTENTS } from "#app/staff/(work)/fulfilment/intents.ts";
import { NOTHING_KEPT, readPostedWork } from "#app/staff/(work)/fulfilment/posted-work.ts";
import { CONSIGNMENT_LIFE, type ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import type { BatchParcel } from "#use-cases/fulfilment/batch-queries.ts";

const ME = "0197f6d2-0000-7000-8000-000000000001";

const parcel: BatchParcel = {
  id: "0197f6d2-0000-7000-8000-000000000002",
  code: "AG-7K3F-9Q2MB",
  isFree: false,
  copies: 1,
  status: "claimed",
  holderId: ME,
  holder: "Sam",
  heldReason: null,
  trackingNumber: null,
  canUndo: true,
  neededBy: null,
  titles: [],
  labelName: "J. Doe",
  area: "Leeds",
  deliveryNote: null,
};

/** The values of all buttons in a parcel's row of its batch. */
function buttonsIn(shown: Partial<BatchParcel>): string[] {
  const html = renderToStaticMarkup(<BatchRow parcel={{ ...parcel, ...shown }} me={ME} kept={NOTHING_KEPT} />);
  const buttons = html.match(/<button [^>]*>/g) ?? [];
  return buttons.flatMap((button) => /value="([^"]+)"/.exec(button)?.slice(1, 2) ?? []);
}

test("every button that a row of a batch can show works on its own parcel, undoing a dispatch too", () => {
  const statuses = Object.keys(CONSIGNMENT_LIFE) as ConsignmentStatus[];
  const values = statuses.flatMap((status) => [
    ...buttonsIn({ status }),
    ...buttonsIn({ status, heldReason: "No boxes" }),
  ]);
  const presses = values.map((value) => {
    const form = new FormData();
    form.append("intent", value);
    return readPostedWork(form);
  });
  for (const { intent, ids } of presses) {
    expect(INTENTS).toContain(intent);
    expect(ids).toEqual([parcel.id]);
  }
  const shown = new Set(presses.map(({ intent }) => intent));
  expect([...shown].sort()).toEqual(["dispatch", "pack", "release", "undispatch", "unhold", "unpack"]);
});
