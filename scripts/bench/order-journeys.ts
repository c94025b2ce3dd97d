import type { AcceptanceWatch } from "./acceptance-watch.ts";
import type { Journey } from "./crowd.ts";
import * as customer from "./order-steps.ts";
import { Visitor } from "./visitor.ts";

/** A whole order, page by page, until it is accepted and its copies are allocated. */
export function wholeOrder(shopUrl: string, watch: AcceptanceWatch): Journey {
  return async (visitor, lap) => {
    const form = await customer.openOrderForm(visitor, shopUrl);
    lap("order form opened");
    const checkUrl = await customer.sendOrderForm(visitor, form);
    lap("order form sent");
    const check = await customer.openCheck(visitor, checkUrl);
    lap("answers opened");
    const paymentPage = await customer.placeOrder(visitor, check);
    lap("answers sent: placed, Checkout Session made");
    const token = await customer.pay(visitor, paymentPage);
    lap("paid at the stand-in");
    await watch.acceptance(token);
    lap("accepted and allocated");
  };
}

/** The two forms of an order, opened once. */
export type OpenForms = { form: customer.OpenForm; check: customer.OpenForm };

export async function openForms(shopUrl: string): Promise<OpenForms> {
  const visitor = new Visitor();
  const form = await customer.openOrderForm(visitor, shopUrl);
  const check = await customer.openCheck(visitor, await customer.sendOrderForm(visitor, form));
  visitor.leave();
  return { form, check };
}

/** The same without the pages that are only looked at: what a customer sends is sent, each time as a form of its own. */
export function wholeByPosts({ form, check }: OpenForms, watch: AcceptanceWatch): Journey {
  return async (visitor, lap) => {
    const checkUrl = await customer.sendOrderForm(visitor, customer.withNewKey(form));
    lap("order form sent");
    const paymentPage = await customer.placeOrder(visitor, customer.ofDraft(check, checkUrl));
    lap("answers sent: placed, Checkout Session made");
    const token = await customer.pay(visitor, paymentPage);
    lap("paid at the stand-in");
    await watch.acceptance(token);
    lap("accepted and allocated");
  };
}

/** Sends the order form over and over, each time as a form of its own. The drafts go into `checkUrls`. */
export function sendingOnly({ form }: OpenForms, checkUrls: string[]): Journey {
  return async (visitor) => void checkUrls.push(await customer.sendOrderForm(visitor, customer.withNewKey(form)));
}

/** Places the orders of drafts that were kept before. */
export function placingOnly({ check }: OpenForms, checkUrls: string[]): Journey {
  return async (visitor) => {
    const checkUrl = checkUrls.pop();
    if (checkUrl === undefined) throw new Error("there are no more drafts to place");
    await customer.placeOrder(visitor, customer.ofDraft(check, checkUrl));
  };
}
