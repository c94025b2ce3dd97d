import { Resend } from "resend";
import { env } from "#adapters/env/env.ts";

const kept = globalThis as typeof globalThis & { storeResend?: Resend };

/** The one Resend client of this process, made at first use and kept on `globalThis`: Next loads some modules twice. */
export function resend(): Resend {
  const { RESEND_API_KEY, RESEND_BASE_URL } = env();
  const baseUrl = RESEND_BASE_URL?.replace(/\/+$/, "") ?? "https://api.resend.com";
  kept.storeResend ??= new Resend(RESEND_API_KEY, { baseUrl });
  return kept.storeResend;
}
