import { createHmac } from "node:crypto";

export type Signed = { "svix-id": string; "svix-timestamp": string; "svix-signature": string };

/** The headers that prove where a body comes from, the Svix way: one `v1` signature for each secret. */
export function signatureHeaders(id: string, body: string, secrets: string[], epochSeconds: number): Signed {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${epochSeconds}.${body}`).digest("base64")}`;
  });
  return { "svix-id": id, "svix-timestamp": String(epochSeconds), "svix-signature": signatures.join(" ") };
}
