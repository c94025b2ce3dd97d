import { parse } from "csv-parse/sync";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { CARRIER_COLUMNS } from "#domain/fulfilment/carrier-row.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel, parcelOf, queuedParcels, stock } from "#tests/support/packing-table.ts";
import { changeEverybody } from "#tests/support/people.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { carrierFile } from "#use-cases/documents/carrier-file.ts";
import { print } from "#use-cases/documents/print.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { setCarrierMap } from "#use-cases/settings/carrier-map.ts";
import { contactLine, setContactLine } from "#use-cases/settings/contact.ts";
import { returnAddress, setReturnAddress } from "#use-cases/settings/return-address.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const MINE = { code: null, batch: null };
const PAPERS = [
  { what: "slips", code: null, batch: null },
  { what: "pick-list", code: null, batch: null },
  { what: "labels", code: null, batch: null, sheet: "3x8", startAt: 1 },
] as const;

async function textOf(pdf: Buffer | null): Promise<string> {
  if (pdf === null) return "";
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;
}

test("what I hold is printed, what a colleague holds, what is held back and what is in the queue is not", async () => {
  const [by, other] = [await aColleague(), await aColleague()];
  const [mine, held, theirs, queued] = await queuedParcels(4, by);
  granted(await claimChosen([mine?.id ?? "", held?.id ?? ""], by));
  granted(await claimChosen([theirs?.id ?? ""], other));
  granted(await holdConsignments([held?.id ?? ""], "No such street", by));
  for (const paper of PAPERS) {
    const text = await textOf(await print(paper, by));
    expect(text).toContain(mine?.code);
    for (const each of [held, theirs, queued]) expect(text).not.toContain(each?.code);
  }
});

test("the pick list leaves out what is off the shelf already", async () => {
  const by = await aColleague();
  const { code: packed } = await packedParcel(by);
  const [next] = await queuedParcels(1, by);
  granted(await claimChosen([next?.id ?? ""], by));
  const text = await textOf(await print({ what: "pick-list", code: null, batch: null }, by));
  expect(text).toContain(next?.code);
  expect(text).not.toContain(packed);
});

test("one parcel by its code is printed whoever holds it; one that nobody holds is not", async () => {
  const [by, other] = [await aColleague(), await aColleague()];
  const { code } = await packedParcel(other);
  expect(await textOf(await print({ what: "slips", code, batch: null }, by))).toContain(code);
  const [queued] = await queuedParcels(1, by);
  expect(await print({ what: "slips", batch: null, code: queued?.code ?? "" }, by)).toBeNull();
});

test("the slip of an order has the number that its customer knows it by, and when they ordered; others have neither", async () => {
  const by = await aColleague();
  await stock(50, by);
  const slipOf = async (order: TestOrder) => {
    if (await database().order.findFirst({ where: { id: order.id, status: "awaiting_approval" } }))
      granted(await approveOrder(order.reference, by));
    await runJobs();
    const { id, code } = await parcelOf(order);
    granted(await claimChosen([id], by));
    return textOf(await print({ what: "slips", code, batch: null }, by));
  };
  const invoice = { payBy: "invoice", copies: "10" };
  const ordered = new Date("2026-11-24T12:00:00Z");
  const slip = await slipOf(await anOrder({ ...invoice, purchaseOrderNumber: "PO 2026/0417" }, ordered));
  expect(slip).toContain("Your order number: PO 2026/0417");
  expect(slip).toMatch(/Ordered on \d+ \w+ 20\d\d/);
  expect(slip).not.toContain("£");
  expect(await slipOf(await anOrder(invoice))).not.toMatch(/Your order number|Ordered on/);
  const { code } = await packedParcel(by);
  const free = await textOf(await print({ what: "slips", code, batch: null }, by));
  expect(free).not.toMatch(/Your order number|Ordered on/);
});

test("a colleague who does not pack is given no addresses", async () => {
  const { code } = await packedParcel(await aColleague());
  const trainer = await aColleague("training");
  for (const paper of PAPERS) expect(await print({ ...paper, code, batch: null }, trainer)).toBeNull();
  expect(refusalOf(await setReturnAddress("PO Box 1", trainer))).toBe("not_allowed");
});

test("the return address is kept on one line, and stands on labels", async () => {
  const by = await aColleague();
  const { code } = await packedParcel(by);
  expect(refusalOf(await setReturnAddress(" \n ", by))).toBe("empty");
  for (const typed of ["PO Box 700, London", "1 Low Road, York, YO1", "E1 6AA, London"])
    expect(refusalOf(await setReturnAddress(typed, by)), typed).toBe("no_postcode");
  granted(await setReturnAddress("PO Box 700,\r\nLondon E1 6AA", by));
  expect(await returnAddress()).toBe("PO Box 700, London E1 6AA");
  const labels = await print({ what: "labels", code, batch: null, sheet: "2x7", startAt: 1 }, by);
  expect(await textOf(labels)).toContain("PO Box 700, London E1 6AA");
});

test("the contact that staff set stands on slips and in emails; it needs an email address or a phone number", async () => {
  const by = await aColleague();
  expect(await contactLine()).toBeNull();
  expect(refusalOf(await setContactLine("ask@example.org", await aColleague("training")))).toBe("not_allowed");
  expect(refusalOf(await setContactLine("Ask us", by))).toBe("no_way_to_ask");
  expect(refusalOf(await setContactLine(`${"x".repeat(120)}@example.org`, by))).toBe("too_long");
  granted(await setContactLine("ask@example.org or\n020 7946 0000", by));
  const contact = "ask@example.org or 020 7946 0000";
  expect(await contactLine()).toBe(contact);
  const { code } = await packedParcel(by);
  expect(await textOf(await print({ what: "slips", code, batch: null }, by))).toContain(contact);
  const parcel = await database().consignment.findUniqueOrThrow({ where: { code } });
  await changeEverybody({ email: "sam@home.example" });
  await database().freeCopyRequest.updateMany({ data: { contactPreference: "email" } });
  const email = { kind: "parcel_dispatched", staffMemberId: null, data: { consignmentId: parcel.id } };
  expect(await composeEmail(email)).toMatchObject({ message: { contact } });
  const [told] = await database().historyEntry.findMany({ where: { event: "contact_changed" } });
  expect(told).toMatchObject({ subject: "staff", subjectId: by.id });
});

test("the carrier's file holds what I have packed, is read back as it was, and knows no email and no phone", async () => {
  const [by, other] = [await aColleague(), await aColleague()];
  const { code } = await packedParcel(by);
  await packedParcel(other);
  const name = 'Sam "the\n=1" O,Hara';
  const person = { email: "sam@home.example", phone: "07700 900123" };
  const parcel = await database().consignment.findUniqueOrThrow({ where: { code } });
  await inTransaction((tx) => changePerson(tx, parcel.recipientId, { labelName: name, ...person }));
  const file = (await carrierFile(by, MINE)) ?? "";
  const rows = parse(file, { bom: true }) as string[][];
  expect(rows[0]).toEqual([...CARRIER_COLUMNS]);
  expect(rows.slice(1).map(([reference, who]) => [reference, who])).toEqual([[code, 'Sam "the =1" O,Hara']]);
  expect(file).not.toMatch(/home\.example|07700/);
  expect(await carrierFile(await aColleague("training"), MINE)).toBeNull();
});

test("the carrier's file has the columns that the settings name, in their order", async () => {
  const by = await aColleague();
  const { code } = await packedParcel(by);
  const typed = { "place.0": "2", "heading.0": "Ref", "place.12": "1", "heading.12": "Service", serviceCode: "CRL48" };
  expect(refusalOf(await setCarrierMap(typed, await aColleague("training")))).toBe("not_allowed");
  expect(granted(await setCarrierMap({ ...typed, "heading.0": "" }, by))).toHaveProperty(["heading.0"]);
  expect(granted(await setCarrierMap(typed, by))).toBeNull();
  expect(parse((await carrierFile(by, MINE)) ?? "", { bom: true })).toEqual([
    ["Service", "Ref"],
    ["CRL48", code],
  ]);
});
