import { expect, test } from "vitest";
import {
  type MoneyOfTraining,
  moneyOfBooked,
  moneyOfCancelled,
  moneyOfOffered,
} from "#domain/training/money-in-email.ts";

const CARD: MoneyOfTraining = {
  ...{ payBy: "card", status: "accepted", totalPence: 13_500, paidPence: 13_500, backPence: 0, creditedPence: 0 },
  ...{ dueOn: null, isLeftToBank: false },
};
const INVOICE: MoneyOfTraining = { ...CARD, payBy: "invoice", paidPence: 0 };

test("booked places say what was paid, or what is to be paid by when", () => {
  expect(moneyOfBooked(CARD).facts).toEqual({ Paid: "£135.00" });
  expect(moneyOfBooked({ ...CARD, paidPence: 0 }).facts).toEqual({ "To pay": "£135.00, by card" });
  expect(moneyOfBooked(INVOICE).facts).toEqual({ "By invoice": "£135.00, due 30 days after its date" });
  const dueOn = "27 December 2026";
  expect(moneyOfBooked({ ...INVOICE, dueOn }).facts).toEqual({ "By invoice": "£135.00, due on 27 December 2026" });
});

test("offered places say what they cost and how they are paid; free ones nothing", () => {
  expect(moneyOfOffered(9000, null, "So.")).toEqual({ facts: { Price: "£90.00, by card" }, sentence: "So." });
  expect(moneyOfOffered(9000, "PO 7", "So.")?.facts).toEqual({ Price: "£90.00, by invoice" });
  expect(moneyOfOffered(0, null, "So.")).toBeNull();
});

test("cancelled places say what goes back to the card, of how much", () => {
  const half = moneyOfCancelled({ ...CARD, backPence: 6750 });
  expect(half.facts).toEqual({ "Going back to your card": "£67.50 of £135.00" });
  expect(half.sentence).toContain("5 to 10 working days");
  expect(moneyOfCancelled(CARD)).toEqual({
    facts: {},
    sentence: "Nothing is paid back of the £135.00 that you paid.",
  });
});

test("whoever paid nothing owes nothing, and hears what comes of money that a bank still sends", () => {
  expect(moneyOfCancelled(null).sentence).toBe("You owe nothing.");
  const unpaid: MoneyOfTraining = { ...CARD, status: "cancelled", paidPence: 0 };
  expect(moneyOfCancelled(unpaid).sentence).toBe("You owe nothing.");
  expect(moneyOfCancelled({ ...unpaid, isLeftToBank: true }).sentence).toContain("If your bank still sends the money");
});

test("of cancelled places by invoice it is said what comes off it, and what goes back of what was paid", () => {
  const credited: MoneyOfTraining = { ...INVOICE, creditedPence: 6750 };
  expect(moneyOfCancelled(credited).facts).toEqual({ "Taken off your invoice": "£67.50 of £135.00" });
  expect(moneyOfCancelled({ ...credited, paidPence: 13_500, backPence: 6750 }).facts).toEqual({
    "Taken off your invoice": "£67.50 of £135.00",
    "Going back to you": "£67.50 of £135.00",
  });
  expect(moneyOfCancelled(INVOICE).sentence).toBe("The invoice of £135.00 stays as it is.");
  expect(moneyOfCancelled({ ...INVOICE, status: "cancelled" }).sentence).toBe("You owe nothing on the invoice.");
});
