import { createHmac } from "node:crypto";

/** The `Stripe-Signature` header of a body: the time, and one `v1` for each secret. */
export function signatureHeader(body: string, secrets: string[], epochSeconds: number): string {
  const signatures = secrets.map((secret) => {
    return `v1=${createHmac("sha256", secret).update(`${epochSeconds}.${body}`).digest("hex")}`;
  });
  return [`t=${epochSeconds}`, ...signatures].join(",");
}
