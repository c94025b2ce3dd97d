import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import { requestNow } from "#tests/support/told.ts";
import { requestByReference } from "#use-cases/free-copies/review-queries.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";
import { setContactLine } from "#use-cases/settings/contact.ts";
import { freeCopyLimits, setFreeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { setPassages, writtenPassages } from "#use-cases/settings/passages.ts";
import { promises, setPromises } from "#use-cases/settings/promises.ts";
import { setReturnAddress } from "#use-cases/settings/return-address.ts";
import { fromLine, setSenderName } from "#use-cases/settings/sender-name.ts";
import { stillUnsaid } from "#use-cases/settings/still-unsaid.ts";
import { measuredTitles, setMeasures } from "#use-cases/stock/set-measures.ts";

let store: Store & { mail: MailStandIn };
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithAll();
  by = await aColleague("administrator");
});
afterAll(() => store.close());

const LIMITS = { individualCopies: 3, groupCopies: 20, repeatDays: 10 };

test("each setting holds what is usual until it is set, and the history says to what it was set and by whom", async () => {
  expect(await promises()).toEqual({ lookedAtDays: 3, postedDays: 5 });
  expect(await freeCopyLimits()).toEqual({ individualCopies: 2, groupCopies: 100, repeatDays: 90 });
  granted(await setPromises({ lookedAtDays: 1, postedDays: 10 }, by));
  granted(await setFreeCopyLimits(LIMITS, by));
  granted(await setPassages({ notice: "Closed." }, by));
  granted(await setMeasures("advocacy-guide", { weightGrams: 433, thicknessMm: 11 }, by));
  expect([await promises(), await freeCopyLimits(), await writtenPassages()]).toEqual([
    { lookedAtDays: 1, postedDays: 10 },
    LIMITS,
    { notice: "Closed." },
  ]);
  expect(await measuredTitles()).toMatchObject([{ sku: "advocacy-guide", weightGrams: 433, thicknessMm: 11 }]);
  const entries = await database().historyEntry.findMany({ where: { staffMemberId: by.id }, orderBy: { id: "asc" } });
  const told = entries.map((entry) => historySentence({ ...entry, staffName: by.name }));
  expect(told).toEqual([
    `${by.name} changed how many working days customers are told: 1 until a person looks, 10 until it is posted.`,
    `${by.name} changed the limits of free copies: 3 for a person, 20 for a group, the same address within 10 days.`,
    `${by.name} changed texts of the public pages.`,
    `${by.name} set what one copy weighs: 433 g, 11 mm thick.`,
  ]);
});

const HOME = { addressLine1: "9 Low Road", postcode: "LS1 4AA" };

test("limits hold for what is asked for next: as many go out at once, and an address is forgotten sooner", async () => {
  granted(await setFreeCopyLimits(LIMITS, by));
  const three = await aFreeRequest({ ...HOME, copies: "3" });
  expect(await requestNow(three)).toMatchObject({ status: "approved", reviewReasons: [] });
  const four = await aFreeRequest({ copies: "4", postcode: "LS1 4AB" });
  expect(await requestNow(four)).toMatchObject({ status: "in_review", reviewReasons: ["over_limit"] });
  const again = await aFreeRequest({ ...HOME, copies: "1" });
  expect(await requestNow(again)).toMatchObject({ reviewReasons: ["repeat_address"] });
  expect(await requestByReference(again.reference)).toMatchObject({
    repeatDays: 10,
    earlier: [{ reference: three.reference }],
  });
  await database().$executeRaw`UPDATE free_copy_request SET requested_at = requested_at - interval '11 days'`;
  const later = await aFreeRequest({ ...HOME, copies: "1" });
  expect(await requestNow(later)).toMatchObject({ status: "approved", reviewReasons: [] });
});

test("an email comes from the name that was set when it was written, however often it is tried", async () => {
  granted(await setSenderName("The Post Room", by));
  expect(await fromLine()).toBe("The Post Room <post@localhost.example>");
  await aFreeRequest({ copies: "9", postcode: "LS2 4AA", contactPreference: "email", email: "a@home.example" });
  const { id } = await database().outboxEmail.findFirstOrThrow({
    where: { kind: "request_received" },
    orderBy: { createdAt: "desc" },
  });
  await sendOutboxEmail(id);
  const [email] = await store.mail.emails();
  expect(email).toMatchObject({ from: "The Post Room <post@localhost.example>" });
  expect(refusalOf(await setSenderName("Release <x@y.example>", by))).toBe("odd_name");
});

test("only those whom it concerns change settings", async () => {
  const packer = await aColleague("fulfilment");
  const trainer = await aColleague("training");
  expect(refusalOf(await setPromises({ lookedAtDays: 1, postedDays: 1 }, packer))).toBe("not_allowed");
  expect(refusalOf(await setFreeCopyLimits(LIMITS, packer))).toBe("not_allowed");
  expect(refusalOf(await setPassages({}, packer))).toBe("not_allowed");
  expect(refusalOf(await setSenderName("X", packer))).toBe("not_allowed");
  expect(refusalOf(await setMeasures("advocacy-guide", { weightGrams: 1, thicknessMm: 1 }, trainer))).toBe(
    "not_allowed",
  );
  expect(refusalOf(await setMeasures("no-such", { weightGrams: 1, thicknessMm: 1 }, packer))).toBe("no_such_title");
});

test("what a new shop still has to say is asked of those who may say it, until it is said", async () => {
  const packer = await aColleague("fulfilment");
  const trainer = await aColleague("training");
  expect(await stillUnsaid(by)).toEqual(["contact", "return_address", "supplier"]);
  expect(await stillUnsaid(packer)).toEqual(["contact", "return_address"]);
  expect(await stillUnsaid(trainer)).toEqual([]);
  granted(await setContactLine("hello@release.example", by));
  granted(await setReturnAddress("Release, PO Box 1, London E1 6AA", by));
  expect(await stillUnsaid(by)).toEqual(["supplier"]);
  expect(await stillUnsaid(packer)).toEqual([]);
});
