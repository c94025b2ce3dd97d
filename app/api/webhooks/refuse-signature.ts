import { log } from "#adapters/log/log.ts";

/**
 * Answers what this provider did not sign. A forger's, or all that it sends when our secret is not its own: nothing else
 * would show that, so it is logged.
 */
export function refuseSignature(provider: "stripe" | "resend"): Response {
  log.warn({ part: "webhooks", event: "signature_refused", provider });
  return new Response("The signature does not fit.", { status: 400 });
}
