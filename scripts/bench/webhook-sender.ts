import { Agent, request } from "node:http";
import { signatureHeader } from "#scripts/stand-ins/stripe/webhooks/signature.ts";
import type { Shop } from "./shop.ts";

/** Posts events to a shop's door for Stripe as Stripe does: signed, and over as many connections as it takes. */
export class WebhookSender {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #url: string;
  readonly #secret: string;

  constructor({ url, standIns }: Shop) {
    this.#url = `${url.replace("localhost", "127.0.0.1")}/api/webhooks/stripe`;
    this.#secret = standIns.stripe.webhookSecret;
  }

  /** Throws for every answer that is not 2xx. */
  send(body: string): Promise<void> {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "stripe-signature": signatureHeader(body, [this.#secret], Math.floor(Date.now() / 1000)),
    };
    return new Promise((resolve, reject) => {
      const asked = request(this.#url, { method: "POST", agent: this.#agent, headers, timeout: 30_000 }, (answer) => {
        const { statusCode = 0 } = answer;
        answer.resume();
        answer.on("error", reject);
        answer.on("end", () =>
          statusCode >= 200 && statusCode < 300 ? resolve() : reject(new Error(`it answered ${statusCode}`)),
        );
      });
      asked.on("timeout", () => asked.destroy(new Error("no answer")));
      asked.on("error", reject);
      asked.end(body);
    });
  }

  end(): void {
    this.#agent.destroy();
  }
}
