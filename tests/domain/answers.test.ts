import fc from "fast-check";
import { expect, test } from "vitest";
import { addressKey } from "#domain/delivery.ts";
import { cleanLine, cleanText, readWholeNumber, shortened } from "#domain/forms/text.ts";
import { reviewReasons, USUAL_FREE_COPY_LIMITS } from "#domain/free-copies/limits.ts";
import { checkRequestAnswers } from "#domain/free-copies/request-answers.ts";
import { checkOrderAnswers, checkQuoteAnswers, needsQuote } from "#domain/ordering/order-answers.ts";
import { isPlaceElsewhere, readPostcode } from "#domain/postcode.ts";
import { readReference, referenceOf } from "#domain/reference.ts";

const GUIDE = {
  id: "guide",
  sku: "advocacy-guide",
  title: "Advocacy Guide",
  weightGrams: 420,
  prices: { quoteFromCopies: 500, tiers: [{ fromCopies: 1, unitPricePence: 1000 }] },
};

const ORDER = {
  copies: "25",
  organisationName: "Riverside Drug Service",
  contactName: "Sam Patel",
  email: "sam@example.org",
  addressLine1: "c/o The Old Mill",
  town: "Leeds",
  postcode: "ls1 4ap",
  payBy: "card",
};

const REQUEST = {
  audience: "individual",
  copies: "1",
  labelName: "J. Doe",
  addressLine1: "c/o St Mary's Hostel",
  town: "Hull",
  postcode: "HU1 2AA",
  contactPreference: "none",
};

test("a plain order is understood, with its postcode put into shape", () => {
  const checked = checkOrderAnswers(ORDER, [GUIDE]);
  expect(checked).toMatchObject({
    ok: true,
    answers: { copies: { guide: 25 }, postcode: "LS1 4AP", sponsoredCopies: 0 },
  });
});

test.each(["0", "-1", "1.5", "1e3", "0x10", "NaN", "2147483648", "9007199254740992", "١٠", "", "  ", "ten", "100001"])(
  "%j is not a number of copies, and the field says what would be",
  (copies) => {
    const checked = checkOrderAnswers({ ...ORDER, copies }, [GUIDE]);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? {} : checked.errors).toHaveProperty("copies");
  },
);

test("extra fields such as a price or a status are dropped", () => {
  const checked = checkOrderAnswers({ ...ORDER, price: "1", status: "accepted", totalPence: "1" }, [GUIDE]);
  expect(checked.ok && Object.keys(checked.answers)).not.toContain("price");
  expect(checked.ok && Object.keys(checked.answers)).not.toContain("status");
});

test.each([
  "a@b",
  "a@@b.org",
  "one@example.org, two@example.org",
  "one@example.org;two@example.org",
  "a b@c.org",
  "a@b.org\r\nBcc: x@y.org",
])("%j is not one email address", (email) => {
  const checked = checkOrderAnswers({ ...ORDER, email }, [GUIDE]);
  expect(checked.ok ? {} : checked.errors).toHaveProperty("email");
});

test.each([
  ["BFPO 58", null],
  ["BF1 2AS", "BF1 2AS"],
  ["je2 3ab", "JE2 3AB"],
  ["GY11AA", "GY1 1AA"],
  ["IM1 1AA", "IM1 1AA"],
  ["75001", null],
  ["D02 X285", null],
  ["SW1A 1AA", "SW1A 1AA"],
  ["sw1a1aa", "SW1A 1AA"],
  ["S2 9ZZ", "S2 9ZZ"],
  ["ze1 0aa", "ZE1 0AA"],
  ["GIR 0AA", "GIR 0AA"],
  ["XX99 9ZZ", null],
  ["QQ1 1QQ", null],
  ["GX11 1AA", null],
])("the postcode %j is read as %j", (typed, read) => {
  expect(readPostcode(typed)).toBe(read);
});

test("nobody has to say how they would pay for a quote, and what they say is kept", () => {
  const { payBy: _, ...many } = { ...ORDER, copies: "500" };
  expect(needsQuote(many, [GUIDE])).toBe(true);
  expect(needsQuote({ ...many, copies: "499" }, [GUIDE])).toBe(false);
  expect(checkOrderAnswers(many, [GUIDE])).toEqual({
    ok: false,
    errors: { payBy: "Choose how you would like to pay" },
  });
  expect(checkQuoteAnswers(many, [GUIDE])).toMatchObject({
    ok: true,
    answers: { payBy: null, copies: { guide: 500 } },
  });
  const told = checkQuoteAnswers({ ...many, payBy: "invoice", purchaseOrderNumber: "7" }, [GUIDE]);
  expect(told).toMatchObject({ ok: true, answers: { payBy: "invoice", purchaseOrderNumber: "7" } });
});

test("one wrong letter in a postcode is called that, and not a place that we do not post to", () => {
  const errorFor = (postcode: string) => {
    const checked = checkRequestAnswers({ ...REQUEST, postcode }, "2026-11-24");
    return checked.ok ? null : checked.errors.postcode;
  };
  expect(errorFor("HU1 2AC")).toBe("We do not know this postcode: check the letters at the end");
  expect(isPlaceElsewhere("hu12ac")).toBe(false);
  for (const unknown of ["XX99 9ZZ", "QQ1 1QQ"]) {
    expect(errorFor(unknown)).toBe("We do not know this postcode: check the letters at the start");
    expect(isPlaceElsewhere(unknown)).toBe(false);
  }
  for (const almost of ["LS1 99Z", "ls1", "HU1", "GY1 99Z", "N19 3", "SE1 2ABC", "EC1A 1B"]) {
    expect(errorFor(almost), almost).toBe("Enter a full postcode, like SE1 2AB");
    expect(isPlaceElsewhere(almost), almost).toBe(false);
  }
  const [abroad, ireland] = [
    ["75001", "M5V 3L9", "CH-8001", "SE-111 22", "KY1-1104"],
    ["D02 X285", "N91 X2Y4"],
  ];
  for (const elsewhere of [...abroad, ...ireland, "GX11 1AA", "Paris"]) {
    expect(errorFor(elsewhere), elsewhere).toMatch(/^Enter a full postcode in the UK, .* We cannot post elsewhere/);
    expect(isPlaceElsewhere(elsewhere)).toBe(true);
  }
  for (const number of ["BFPO 58", "b.f.p.o. 801", "BFPO"]) {
    expect(errorFor(number)).toMatch(/^Enter the BFPO postcode/);
    expect(isPlaceElsewhere(number)).toBe(false);
  }
  for (const fine of ["", "  ", "HU1 2AA"]) expect(isPlaceElsewhere(fine)).toBe(false);
});

test("a free copy needs no email, and an email address is only asked of who wants emails", () => {
  expect(checkRequestAnswers(REQUEST, "2026-11-24").ok).toBe(true);
  const wanting = checkRequestAnswers({ ...REQUEST, contactPreference: "plain" }, "2026-11-24");
  expect(wanting.ok ? {} : wanting.errors).toEqual({ email: expect.any(String) });
});

test("an empty form for free copies is told at once all that is missing, whoever the copies are for", () => {
  const checked = checkRequestAnswers({ contactPreference: "email" }, "2026-11-24");
  expect(checked.ok ? [] : Object.keys(checked.errors).sort()).toEqual([
    ...["addressLine1", "audience", "copies", "email", "labelName", "postcode", "town"],
  ]);
  const group = checkRequestAnswers({ audience: "group", neededBy: "2020-01-01" }, "2026-11-24");
  expect(group.ok ? {} : group.errors).toMatchObject({
    groupName: expect.any(String),
    neededBy: "Enter today’s date or a later one",
  });
});

test("what is no number is answered with a number that would do", () => {
  const errorFor = (copies: string) => {
    const checked = checkRequestAnswers({ ...REQUEST, copies }, "2026-11-24");
    return checked.ok ? null : checked.errors.copies;
  };
  expect(errorFor("two")).toBe("Enter how many copies you need as a whole number, like 2");
  expect(errorFor("")).toBe("Enter how many copies you need");
});

test("a group cannot need its copies yesterday", () => {
  const group = {
    ...REQUEST,
    audience: "group",
    groupName: "Users' Union",
    groupAbout: "Peer support in Hull",
    contactName: "Al",
  };
  expect(checkRequestAnswers({ ...group, neededBy: "2026-11-24" }, "2026-11-24").ok).toBe(true);
  expect(checkRequestAnswers({ ...group, neededBy: "2026-11-23" }, "2026-11-24").ok).toBe(false);
  expect(checkRequestAnswers({ ...group, neededBy: "2026-02-30" }, "2026-01-01").ok).toBe(false);
});

test("two copies for one person need no look; three, a group, or the same address again do", () => {
  expect(
    reviewReasons({ audience: "individual", copies: 2, isRepeat: false, isHeld: false }, USUAL_FREE_COPY_LIMITS),
  ).toEqual([]);
  expect(
    reviewReasons({ audience: "individual", copies: 3, isRepeat: true, isHeld: false }, USUAL_FREE_COPY_LIMITS),
  ).toEqual(["over_limit", "repeat_address"]);
  expect(
    reviewReasons({ audience: "group", copies: 40, isRepeat: false, isHeld: false }, USUAL_FREE_COPY_LIMITS),
  ).toEqual(["group"]);
});

test("an address is the same however it was typed", () => {
  const address = {
    addressLine1: "12 High St.",
    addressLine2: null,
    addressLine3: null,
    town: "Hull",
    county: null,
    postcode: "HU1 2AA",
  };
  expect(addressKey({ ...address, addressLine1: " 12, HIGH st", town: "hull" })).toBe(addressKey(address));
});

test("a reference is understood however it is read aloud and typed", () => {
  const reference = referenceOf("7K3F9Q2MB");
  for (const typed of ["AG-7K3F-9Q2MB", "ag7k3f9q2mb", " ag 7k3f 9q2mb ", "7K3F-9Q2MB"])
    expect(readReference(typed)).toBe(reference);
  for (const typed of ["", "AG-7K3F-9Q2M", "AG-7K3F-9Q2M1", "AG-7K3F-9Q2MBB", "';--"])
    expect(readReference(typed)).toBeNull();
});

test("nothing unseen, broken or multi-line is left in a line, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      const line = cleanLine(typed);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(line).toBe(line.trim());
      expect(cleanLine(line)).toBe(line);
      expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
    }),
  );
  expect(cleanLine("a\u0000b\u202Ec\u200Bd\uD800\r\nBcc: e")).toBe("abcd Bcc: e");
});

test("whole numbers may have commas between thousands, and nothing else", () => {
  expect([readWholeNumber("1,000"), readWholeNumber(" 25 "), readWholeNumber("007")]).toEqual([1000, 25, 7]);
  for (const typed of ["1,00", "+5", "5 0", "1_000", "٣"]) expect(readWholeNumber(typed)).toBeNull();
});

test("what is shortened never ends in half a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(40), (typed, most) => {
      const short = shortened(cleanText(typed), most);
      expect(short.isWellFormed()).toBe(true);
      expect(short.length).toBeLessThanOrEqual(most);
      expect(cleanText(typed).startsWith(short)).toBe(true);
    }),
  );
  expect(shortened("ab🙂", 3)).toBe("ab");
  expect(shortened("ab  cd", 4)).toBe("ab");
});
