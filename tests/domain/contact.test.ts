import { expect, test } from "vitest";
import { contactParts, readContact } from "#domain/contact.ts";

test("an email address and a phone number become ways to them, and the rest stays words", () => {
  expect(contactParts("ask@example.org or (020) 7946 0000, 10 to 4")).toEqual([
    { text: "ask@example.org", href: "mailto:ask@example.org" },
    { text: " or (" },
    { text: "020) 7946 0000", href: "tel:02079460000" },
    { text: ", 10 to 4" },
  ]);
  expect(contactParts("+44 20 7946 0000")).toEqual([{ text: "+44 20 7946 0000", href: "tel:+442079460000" }]);
});

test.each(["", "  ", "ask us", "a@b", "1234567", "https://example.org", "javascript:alert(1)", "10 to 4, 1 to 5"])(
  "%j is no way to reach anybody",
  (typed) => expect(readContact(typed)).toBeNull(),
);

test("a contact is kept on one line", () => {
  expect(readContact(" ask@example.org\r\nBcc: \u202Ex ")).toBe("ask@example.org Bcc: x");
});
