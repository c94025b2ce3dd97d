import { createHmac, timingSafeEqual } from "node:crypto";

const LATEST_SECONDS = 300;
const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** The header that signs a call without a body: `t=` the seconds since 1970, `v1=` their HMAC-SHA-256 by `secret`, in hex. */
export function signCall(secret: string, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return `t=${seconds},v1=${mac(secret, seconds).toString("hex")}`;
}

/** True when somebody who knows `secret` signed the call, no more than five minutes from `now`. */
export function isSignedCall(header: string | null, secret: string, now: Date): boolean {
  const [, seconds = "", given = ""] = HEADER.exec(header ?? "") ?? [];
  if (seconds === "" || Math.abs(now.getTime() / 1000 - Number(seconds)) > LATEST_SECONDS) return false;
  return timingSafeEqual(mac(secret, seconds), Buffer.from(given, "hex"));
}

function mac(secret: string, seconds: string): Buffer {
  return createHmac("sha256", secret).update(seconds).digest();
}
