import { setTimeout as pause } from "node:timers/promises";
import { ORDER_FORM } from "./orders.ts";
import { REQUEST_FORM } from "./requests.ts";
import type { StripeStandIn } from "./stripe-stand-in.ts";
import { type Field, formOn, openPage, sendForm, typedInto, type WebPage } from "./web-forms.ts";

/** People without JavaScript at a shop that may stop answering: they send the same form again, until it does. */
export class WebCustomers {
  readonly #where: () => string;
  readonly #stripe: StripeStandIn;
  /** What was answered as our fault. */
  readonly faults: string[] = [];
  /** How often somebody had to try again. */
  triedAgain = 0;

  /** `where`: the address of the shop, asked before each step. */
  constructor(where: () => string, stripe: StripeStandIn) {
    this.#where = where;
    this.#stripe = stripe;
  }

  /** Orders a copy, and pays for it. Gives the Checkout Session. */
  async buyByCard(): Promise<string> {
    const typed = await this.#again(() => this.#open("/order", "copies"));
    const checked = await this.#again(() => this.#send("/order", typedInto(typed, { ...ORDER_FORM, copies: "1" })));
    const check = new URL(checked.location ?? "", this.#where());
    const placing = await this.#again(() => this.#open(check.pathname + check.search, "seenTotalPence"));
    const till = await this.#again(async () => payable(await this.#send(check.pathname + check.search, placing)));
    await this.#stripe.pay(till, "paid");
    return till;
  }

  /** Asks for a free copy to a street of its own. */
  async askForFreeCopy(addressLine1: string): Promise<void> {
    const typed = await this.#again(() => this.#open("/free-copies", "copies"));
    const fields = typedInto(typed, { ...REQUEST_FORM, addressLine1, email: "someone@home.example" });
    const made = await this.#again(() => this.#send("/free-copies", fields));
    if (!made.location?.includes("/requests/")) throw new Error(`the request was answered ${made.status}`);
  }

  async #open(path: string, having: string): Promise<Field[]> {
    return formOn(await openPage(this.#where() + path), having);
  }

  async #send(path: string, fields: Field[]): Promise<WebPage> {
    const page = await sendForm(this.#where() + path, fields);
    if (page.status >= 500)
      this.faults.push(`${page.status} at ${path}: ${/<h1[^>]*>(.*?)<\/h1>/.exec(page.html)?.[1]}`);
    if (page.location === null) throw new Error(`${path} was answered ${page.status}`);
    return page;
  }

  async #again<Value>(work: () => Promise<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt > 300) throw error;
        this.triedAgain += 1;
        await pause(150);
      }
    }
  }
}

/** The Checkout Session that a placed order leads to. */
function payable({ location }: WebPage): string {
  const [session] = /cs_test_\w+/.exec(location ?? "") ?? [];
  if (!session) throw new Error(`it leads to ${location}`);
  return session;
}
