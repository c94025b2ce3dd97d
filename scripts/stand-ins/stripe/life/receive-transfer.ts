import { newId } from "../../shared/ids.ts";
import { type CashTransactionRecord, type CustomerRecord, dueOf, type InvoiceRecord } from "../invoice-records.ts";
import { announce, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { openPaymentOf } from "./begin-invoice.ts";
import { payInvoice } from "./end-invoice.ts";

/**
 * A bank transfer of a customer arrives. It joins what the customer has transferred before, and pays the open invoices that
 * all of it covers whole: first one of exactly the amount, then the oldest. What is left stays with the customer.
 */
export function receiveTransfer(
  world: World,
  customer: CustomerRecord,
  amount: number,
  reference: string | null,
): void {
  const funded = { type: "funded" as const, net: amount, reference };
  moveCash(world, customer, funded);
  for (let next = nextToPay(world, customer.id, amount); next; next = nextToPay(world, customer.id, amount)) {
    const { intent } = openPaymentOf(world, next);
    const held = world.store.get("customer", customer.id);
    if (held) moveCash(world, held, { type: "applied_to_payment", net: -dueOf(next), paymentIntentId: intent.id });
    payInvoice(world, next, "bank");
  }
}

function nextToPay(world: World, customerId: string, arrived: number): InvoiceRecord | undefined {
  const customer = world.store.get("customer", customerId);
  const invoices = (customer?.invoiceIds ?? []).flatMap((id) => world.store.get("invoice", id) ?? []);
  const payable = invoices.filter((each) => each.status === "open" && dueOf(each) <= (customer?.cash ?? 0));
  return payable.find((each) => dueOf(each) === arrived) ?? payable[0];
}

type Move =
  | { type: "funded"; net: number; reference: string | null }
  | { type: "applied_to_payment"; net: number; paymentIntentId: string };

function moveCash(world: World, customer: CustomerRecord, move: Move): void {
  const endingBalance = customer.cash + move.net;
  const made = { id: newId("ccsbtxn"), created: nowOf(world), customerId: customer.id, endingBalance };
  const record: CashTransactionRecord = { ...made, ...move };
  const cashTransactionIds = [...customer.cashTransactionIds, record.id];
  world.store.put("customer", { ...customer, cash: endingBalance, cashTransactionIds });
  world.store.put("customer_cash_balance_transaction", record);
  const subject = { object: "customer_cash_balance_transaction", record } as const;
  announce(world, "customer_cash_balance_transaction.created", subject, NO_REQUEST);
}
