import { expect, test } from "vitest";
import { TEMPLATES } from "#emails/render-email.ts";
import { aMessage, drawn, hrefsIn, KINDS, type Kind, linkOf } from "#tests/support/emails.ts";

test("every kind of email is looked at here", () => {
  expect(KINDS.length).toBeGreaterThanOrEqual(15);
});

for (const kind of KINDS) {
  test(`${kind}: a short subject, HTML and text that say the same, and one link`, async () => {
    const message = aMessage(kind);
    const { subject, html, text } = await drawn(kind);
    expect(subject).toBe(TEMPLATES[kind].subject(message as never));
    expect(subject.length).toBeLessThanOrEqual(60);
    const link = linkOf(message);
    expect(hrefsIn(html)).toEqual(link === null ? [] : [link]);
    if (link !== null) expect(text.split("\n"), "the link, alone on its line").toContain(link);
    if ("reference" in message) {
      expect(html).toContain(message.reference);
      expect(text).toContain(`Reference: ${message.reference}`);
    }
    const [heading = ""] = /(?<=<h1[^>]*>)[^<]+/.exec(html) ?? [];
    expect(heading).not.toBe("");
    expect(text).toContain(heading);
  });

  test(`${kind}: nothing is loaded from anywhere, nothing runs, nobody is followed`, async () => {
    const { html } = await drawn(kind);
    expect(html).not.toMatch(/<(img|script|link|iframe|object|embed|form|video|audio)\b/i);
    expect(html).not.toMatch(/url\(|@import|@font-face|\ssrc=|\sbackground="|\son\w+=/i);
    const elsewhere = html.replace(/^<!DOCTYPE[^>]*>/, "").match(/https?:\/\/[^"\s<]+/g) ?? [];
    expect(elsewhere).toEqual(hrefsIn(html));
  });

  test(`${kind}: drawn twice it is the same, so that a second try is no other email`, async () => {
    expect(await drawn(kind)).toEqual(await drawn(kind));
  });
}

test("money is in pounds and pence, and large numbers can be read", async () => {
  const { text } = await drawn("payment_confirmed", { copies: 1200, totalPence: 720_050 });
  expect(text).toContain("Copies: 1,200");
  expect(text).toContain("Paid: £7,200.50");
});

test("copies that are sponsored for others stand beside the total that they are part of", async () => {
  const bought = { copies: 12, sponsoredCopies: 2, totalPence: 12_800 };
  for (const kind of ["order_received", "order_to_pay", "order_approved", "payment_confirmed"] as const) {
    const { text } = await drawn(kind, bought);
    expect(text, kind).toMatch(/Copies: 12\n+Sponsored copies: 2\n/);
    expect(text, kind).toContain("£128.00");
    expect((await drawn(kind, { ...bought, sponsoredCopies: 0 })).text, kind).not.toContain("Sponsored");
  }
});

test("an order is told what comes next, by how it is paid", async () => {
  expect((await drawn("order_received", { payBy: "card" })).text).toContain("Until 1 December 2026 your order is kept");
  const byInvoice = await drawn("order_received", { payBy: "invoice" });
  expect(byInvoice.text).toContain("email the invoice separately");
  expect(byInvoice.text).not.toContain("by card");
  const known = await drawn("order_received", { payBy: "invoice", isApproved: true });
  expect(known.text).toContain("It is approved already");
  expect(known.text).not.toContain("looks at it next");
});

test("a cancelled order says what goes back, and only then speaks of money; of no card, for a bank transfer may have paid", async () => {
  expect((await drawn("order_cancelled", { refundPence: 20_000 })).text).toContain("Going back to you: £200.00");
  expect((await drawn("order_cancelled", { refundPence: 20_000 })).text).not.toContain("card");
  expect((await drawn("order_cancelled", { refundPence: null })).text).not.toMatch(/card|£/);
  const leftToBank = await drawn("order_cancelled", { refundPence: null, isLeftToBank: true });
  expect(leftToBank.text).toContain("If your bank still sends the money, we will send it back");
});

test("a tracking number is given where there is one", async () => {
  expect((await drawn("parcel_dispatched", { trackingNumber: "AB 123" })).text).toContain("Tracking number: AB 123");
  expect((await drawn("parcel_dispatched", { trackingNumber: null })).text).not.toContain("Tracking");
});

test("a number of Royal Mail's leads to Royal Mail, as on the status page; any other is text, whatever was typed", async () => {
  const known = await drawn("parcel_dispatched", { trackingNumber: "ab 123456789 gb" });
  const royalMail = "https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB";
  expect(hrefsIn(known.html)).toEqual([royalMail, linkOf(aMessage("parcel_dispatched"))]);
  expect(known.text).toContain(`Follow it at Royal Mail ${royalMail}`);
  for (const trackingNumber of ["JD000226000012345678", "https://evil.example", 'AB123456789GB"><a href="x'])
    expect(hrefsIn((await drawn("parcel_dispatched", { trackingNumber })).html)).toHaveLength(1);
});

test("the emails of an invoice say what its address was given with", async () => {
  const kinds = ["issued", "reminder", "paid", "cancelled", "credited"] as const;
  for (const kind of kinds) {
    const booked = await drawn(`invoice_${kind}`, { about: "seats" });
    expect(booked.text.replaceAll(/\s+/g, " "), kind).toContain("this address was given with a booking");
    const ordered = await drawn(`invoice_${kind}`, { about: "copies" });
    expect(ordered.text.replaceAll(/\s+/g, " "), kind).toContain("this address was given with an order");
  }
});

test("an order to be invoiced is told its purchase order number, and where the invoice goes", async () => {
  const facts = { payBy: "invoice", purchaseOrderNumber: "PO 2026/0417-B", billingEmail: "accounts@example.org" };
  for (const kind of ["order_received", "order_approved"] as const) {
    const text = (await drawn(kind, facts)).text.replace(/\s+/g, " ");
    expect(text, kind).toContain("Purchase order number: PO 2026/0417-B");
    expect(text, kind).toContain("separately, to accounts@example.org.");
    const without = (await drawn(kind, { ...facts, purchaseOrderNumber: null, billingEmail: null })).text;
    expect(without.replace(/\s+/g, " "), kind).toContain("separately, to this address.");
    expect(without, kind).not.toContain("Purchase order number");
  }
});

test("fewer copies than asked for are named, and a note stands as it was written, line by line", async () => {
  const fewer = { copiesRequested: 40, copiesApproved: 20, note: "One.\nTwo." };
  const { text, html } = await drawn("request_approved", fewer);
  expect(text).toContain("You asked for 40 copies. We can send you 20 this time");
  expect(text).toContain("> One.\n> Two.");
  expect(html).toContain("One.<br/>Two.");
  expect((await drawn("request_approved", { copiesApproved: 40, note: null })).text).not.toMatch(/asked for|note/i);
});

test("an invitation ends at a time that is right in the United Kingdom, in summer too", async () => {
  expect((await drawn("staff_invitation", { expiresAt: "2026-07-01T08:30:00.000Z" })).text).toContain(
    "9.30am on Wednesday 1 July 2026",
  );
});

test("every email to a customer says whom to ask, with the contact that was set, and else the website", async () => {
  const customers = KINDS.filter((kind) => !kind.startsWith("staff_") && kind !== "trainer_news");
  expect(customers).toHaveLength(31);
  for (const kind of customers) {
    const { text } = await drawn(kind, { contact: "ask@example.org or 020 7946 0000", plain: false });
    expect(text.replace(/\s+/g, " "), kind).toContain(
      "reference at hand, and contact us: ask@example.org or 020 7946 0000.",
    );
    expect((await drawn(kind, { contact: null, plain: false })).text, kind).toContain("www.release.org.uk");
  }
  const plain = await drawn("request_received", { contact: "ask@example.org", plain: true });
  expect(plain.text, "a plain email tells nobody who we are").not.toContain("ask@example.org");
});

test("a postcode, a day and a number are not broken in the middle; what is longer than a phone is wide is", async () => {
  const kept = (html: string, value: string) => html.includes(`<strong style="white-space:nowrap">${value}</strong>`);
  const { html } = await drawn("invoice_issued", { purchaseOrderNumber: "PO 2026/0417", dueOn: "26 December 2026" });
  for (const value of ["PO 2026/0417", "26 December 2026", "£420.00"]) expect(kept(html, value), value).toBe(true);
  const booked = await drawn("booking_news");
  expect(booked.html).toContain("LS1 4AB");
  expect(kept(booked.html, "The Hub, 12 Mill Lane, Leeds, LS1 4AB")).toBe(false);
});

test("no address is so long that an email is wider than a phone, and a phone number stays whole", async () => {
  for (const kind of KINDS) {
    const texts = [...(await drawn(kind)).html.matchAll(/<p [^>]*>/g)].map(([tag]) => tag);
    expect(texts.length, kind).toBeGreaterThan(1);
    expect(texts.filter((tag) => !tag.includes("overflow-wrap:anywhere"))).toEqual([]);
  }
  const { html } = await drawn("order_received", { contact: "ask@example.org or 020 7946 0000" });
  expect(html).toContain('<span style="white-space:nowrap">020 7946 0000</span>');
});

test("nobody is asked to reply to an address that perhaps nobody reads", async () => {
  for (const next of ["sent_again", "address_asked", "nothing"]) {
    const { text } = await drawn("parcel_not_arrived", { next });
    expect(text.replace(/\s+/g, " "), next).not.toMatch(/reply/i);
  }
  for (const kind of KINDS) expect((await drawn(kind)).text, kind).not.toMatch(/\breply\b/i);
});

test("what leads to a page that is one customer’s own is not to be passed on; the page for feedback is", async () => {
  const said = async (kind: Kind) => (await drawn(kind)).text.replace(/\s+/g, " ");
  for (const kind of KINDS.filter((kind) => kind !== "training_thanks" && kind !== "booking_reminder"))
    expect(await said(kind), kind).not.toMatch(/(?<!do not )pass (this|it)( email)? on/i);
  expect(await said("booking_reminder")).toContain("Do not pass this email on: whoever has its link can change");
  expect(await said("booking_reminder")).not.toMatch(/please pass/i);
  expect(await said("training_thanks")).toContain("please pass it on");
});
