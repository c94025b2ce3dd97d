import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "./say.ts";

const kept = z.object({
  AUTH_SECRET: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  RESEND_WEBHOOK_SECRET: z.string(),
});
export type Secrets = z.infer<typeof kept>;

/** The secrets of this data folder: made by chance at the first start, kept readable to their owner alone. */
export function keptSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 });
  return readSecrets(file);
}

/** The same, where there are any: none are made. */
export function readKeptSecrets(dataDir: string): Secrets | undefined {
  const file = join(dataDir, "secrets.json");
  return existsSync(file) ? readSecrets(file) : undefined;
}

function readSecrets(file: string): Secrets {
  try {
    return kept.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Problem(
      `${file} cannot be read. Put it right, or remove it to have new secrets made (people must sign in again).`,
    );
  }
}

function newSecrets(): Secrets {
  return {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("hex")}`,
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
  };
}
