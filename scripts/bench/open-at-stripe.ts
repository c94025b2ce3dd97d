import { randomUUID } from "node:crypto";
import { parseForm } from "#scripts/stand-ins/stripe/api/form.ts";
import { ROUTES } from "#scripts/stand-ins/stripe/api/routes.ts";
import { settings } from "#scripts/stand-ins/stripe/settings.ts";
import { openStripeStore } from "#scripts/stand-ins/stripe/store.ts";
import { newWorld, type World } from "#scripts/stand-ins/stripe/world.ts";

/** A Stripe stand-in that is not running, whose store is filled by its own code. */
export class StillStripe {
  readonly world: World;

  constructor(folder: string) {
    const given = { STAND_IN_PORT: 0, STAND_IN_DATA: folder, STRIPE_WEBHOOK_SECRET: "whsec_bench" };
    this.world = newWorld(settings.parse(given), openStripeStore(folder));
    this.world.control = { ...this.world.control, refunds: "stay_pending" };
  }

  /** What follows happens so many seconds ago. */
  ago(seconds: number): Date {
    this.world.clockAheadSeconds = -Math.round(seconds);
    return new Date(Date.now() - seconds * 1000);
  }

  /** A call of the API, without a connection. Answers the id of what was made. */
  post(path: string, form: Record<string, string | number>): string {
    const encoded = Object.entries(form).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const route = ROUTES.find(({ method, address }) => method === "POST" && address.test(path));
    if (route === undefined) throw new Error(`the stand-in knows no POST ${path}`);
    const [, id = "", sub = ""] = route.address.exec(path) ?? [];
    const call = { world: this.world, id, sub, host: "127.0.0.1", requestId: randomUUID(), idempotencyKey: null };
    const made = route.prepare(parseForm(encoded.join("&")))(call) as { id: string };
    return made.id;
  }

  /** Puts down what was done so far. Nobody will be told of it: that is what the comparison is for. */
  commit(): void {
    for (const { id } of [...this.world.store.all("event")]) this.world.store.remove("event", id);
    this.world.store.commit();
  }

  close(): void {
    this.commit();
    this.world.store.close();
  }
}
