import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { DOORS } from "#tests/house/doors.ts";
import { aPdf } from "#tests/support/pdfs.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { formsOn, openPage, sendBody, sendForm, typedInto } from "#tests/support/web-forms.ts";

// Whoever changes a setting or a colleague's place here is told of in the history: each action of those pages is pressed.

let shop: Shop;
let by: TestMember;
let other: TestMember;
let sku: string;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("administrator");
  other = await aStaffMember("fulfilment");
  sku = (await database().publication.findUniqueOrThrow({ where: { id: shop.publicationId } })).sku;
}, 120_000);
afterAll(() => shop?.close());

type Press = {
  path: string;
  /** A field that tells the form from others there. */
  having: string;
  typed?: Record<string, string>;
  /** It is the form's only field. */
  isAlone?: boolean;
};

const SETTINGS = "/staff/settings";
const person = () => `/staff/people/${other.id}`;

/** Each action, in the order in which they can be pressed. */
const PRESSES: Record<string, () => Press> = {
  "settings/parcels/actions.ts#setReturnAddressAction": () => {
    return {
      path: `${SETTINGS}/parcels`,
      having: "returnAddress",
      typed: { returnAddress: "1 Low Road, York, YO1 7HH" },
    };
  },
  "settings/parcels/actions.ts#setUndoMinutesAction": () => {
    return { path: `${SETTINGS}/parcels`, having: "undoMinutes", typed: { undoMinutes: "7" } };
  },
  "settings/parcels/actions.ts#setCarrierMapAction": () => {
    return { path: `${SETTINGS}/parcels`, having: "serviceCode", typed: { intent: "click_and_drop" } };
  },
  "settings/parcels/actions.ts#setTrackingMapAction": () => {
    return {
      path: `${SETTINGS}/parcels`,
      having: "codeHeading",
      typed: { codeHeading: "Ref", numberHeading: "Number" },
    };
  },
  "settings/contact/actions.ts#setContactAction": () => {
    return { path: `${SETTINGS}/contact`, having: "contact", typed: { contact: "post@release.example" } };
  },
  "settings/costs/actions.ts#setCopyCostsAction": () => {
    return { path: `${SETTINGS}/costs`, having: "copyPence", typed: { copyPence: "2.10", parcelPence: "3.20" } };
  },
  "settings/emails/actions.ts#setSenderNameAction": () => {
    return { path: `${SETTINGS}/emails`, having: "senderName", typed: { senderName: "The Post Room" } };
  },
  "settings/free-copies/actions.ts#setFreeCopyLimitsAction": () => {
    return { path: `${SETTINGS}/free-copies`, having: "repeatDays", typed: { repeatDays: "60" } };
  },
  "settings/told/actions.ts#setPromisesAction": () => {
    return { path: `${SETTINGS}/told`, having: "postedDays", typed: { postedDays: "6" } };
  },
  "settings/texts/actions.ts#setPassagesAction": () => {
    return { path: `${SETTINGS}/texts`, having: "notice", typed: { notice: "Closed on Monday." } };
  },
  "settings/measures/actions.ts#setMeasuresAction": () => {
    return { path: `${SETTINGS}/measures`, having: `weightGrams.${sku}`, typed: { [`weightGrams.${sku}`]: "431" } };
  },
  "settings/privacy/actions.ts#setRetentionAction": () => {
    return { path: `${SETTINGS}/privacy`, having: "freeCopyDays", typed: { freeCopyDays: "29" } };
  },
  "settings/supplier/actions.ts#setSupplierDetailsAction": () => {
    return { path: `${SETTINGS}/supplier`, having: "legalName", typed: SUPPLIER };
  },
  "settings/training/actions.ts#setTrainingPolicyAction": () => {
    return { path: `${SETTINGS}/training`, having: "freeUntilDays", typed: { freeUntilDays: "21" } };
  },
  "people/actions.ts#inviteAction": () => {
    return { path: "/staff/people", having: "role", typed: { email: "new@staff.example", role: "training" } };
  },
  "people/actions.ts#revokeAction": () => ({ path: "/staff/people", having: "id", isAlone: true }),
  "people/[id]/actions.ts#changeRoleAction": () => {
    return { path: person(), having: "role", typed: { role: "training" } };
  },
  "people/[id]/actions.ts#renewAction": () => ({ path: person(), having: "id", isAlone: true }),
  "people/[id]/actions.ts#disableAction": () => ({ path: person(), having: "sure", typed: { sure: "yes" } }),
  "people/[id]/actions.ts#enableAction": () => ({ path: person(), having: "id", isAlone: true }),
};

const SUPPLIER = {
  ...{ legalName: "Release Legal Emergency", charityNumber: "801118", registeredAddress: "61 Mansell Street, London" },
  ...{ vat: "not_registered", remittanceEmail: "money@release.example", whoToAsk: "Sam, sam@release.example" },
};

/** What is not one press of a form on a page. */
const OTHERWISE = [
  "settings/guides/actions.ts#removeGuideFileAction",
  "settings/prices/actions.ts#addPriceListAction",
  "settings/prices/actions.ts#withdrawPriceListAction",
];
const ROOM = "app/staff/(work)/";

test("every action of the settings and of people is pressed here", () => {
  const doors = Object.keys(DOORS).filter((door) => /^app\/staff\/\(work\)\/(settings|people)\/.*#/.test(door));
  expect(doors.length).toBeGreaterThan(18);
  expect([...Object.keys(PRESSES), ...OTHERWISE].map((door) => ROOM + door).sort()).toEqual(doors.sort());
});

const asAdministrator = async () => ({ cookie: await signedInCookie(by) });
const count = () => database().historyEntry.count({ where: { staffMemberId: by.id } });

/** What the history says by now that `by` did last. */
async function lastWords(): Promise<string> {
  const entry = await database().historyEntry.findFirstOrThrow({
    where: { staffMemberId: by.id },
    orderBy: { id: "desc" },
  });
  return historySentence({ ...entry, staffName: by.name });
}

async function press({ path, having, typed = {}, isAlone = false }: Press): Promise<void> {
  const page = await openPage(shop.app.baseUrl + path, await asAdministrator());
  const form = formsOn(page).find(({ all }) => {
    const ours = all.filter((name) => !name.startsWith("$ACTION"));
    return ours.includes(having) && ours.length < all.length && (!isAlone || ours.length === 1);
  });
  if (!form) throw new Error(`no form with ${having} on ${path}`);
  const sent = await sendForm(page.url, typedInto(form.filled, typed), await asAdministrator());
  const words = sent.html.replaceAll(/<script.*?<\/script>|<[^>]*>/gs, " ").replaceAll(/\s+/g, " ");
  expect(sent.status === 303 ? "taken" : words, `${path}: ${having}`).toBe("taken");
}

test.each(Object.keys(PRESSES))("%s", async (door) => {
  const before = await count();
  await press(PRESSES[door]?.() as Press);
  expect(await count()).toBe(before + 1);
  expect(await lastWords()).toContain(by.name);
});

test("a price list, looked at and kept, then taken back; and a file of the guide, kept and taken off the page", async () => {
  const before = await count();
  const path = `${SETTINGS}/prices`;
  const page = await openPage(shop.app.baseUrl + path, await asAdministrator());
  const form = formsOn(page).find(({ all }) => all.includes("quoteFromCopies"));
  const starts = { starts: "later", startsAt: "2027-03-01T09:00", intent: "show" };
  const seen = await sendForm(page.url, typedInto(form?.filled ?? [], starts), await asAdministrator());
  const shown = formsOn(seen).find(({ all }) => all.includes("mark"));
  await sendForm(page.url, typedInto(shown?.filled ?? [], { intent: "keep" }), await asAdministrator());
  expect(await count()).toBe(before + 1);
  expect(await lastWords()).toMatch(/price/i);
  await press({ path, having: "sku" });
  expect(await count()).toBe(before + 2);

  const body = new FormData();
  const fields = {
    part: "part-one",
    language: "cy",
    title: "Part One",
    edition: "Test",
    description: "What to expect.",
  };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", new Blob([await aPdf()], { type: "application/pdf" }), "guide.pdf");
  await sendBody(`${shop.app.baseUrl}${SETTINGS}/guides/upload`, body, await asAdministrator());
  expect(await count()).toBe(before + 3);
  await press({ path: `${SETTINGS}/guides`, having: "slug", isAlone: true });
  expect(await count()).toBe(before + 4);
});
