import { z } from "zod";
import { contentHash, keyedHash, seal, unseal } from "#adapters/crypto/keyed.ts";
import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import type { RawAnswers } from "#domain/forms/fields.ts";

const HOURS_KEPT = 2;

const answers = z.record(z.string(), z.string());

/**
 * Keeps what was typed between the form and the check page, for two hours, sealed with a key that only the returned
 * token carries. The token comes from the form's key: posting the form again replaces the draft and keeps its address.
 */
export async function keepDraft(formKey: string, raw: RawAnswers, now: Date): Promise<string> {
  const token = keyedHash("draft token", formKey).slice(0, 27);
  const id = contentHash(token);
  const sealedAnswers = seal("draft", token, JSON.stringify(raw));
  const expiresAt = new Date(now.getTime() + HOURS_KEPT * 3_600_000);
  await database().$executeRaw`
    INSERT INTO order_draft (id, sealed_answers, expires_at) VALUES (${id}, ${sealedAnswers}, ${expiresAt})
    ON CONFLICT (id) DO UPDATE SET sealed_answers = EXCLUDED.sealed_answers, expires_at = EXCLUDED.expires_at`;
  return token;
}

/** What was typed, or null when the draft is gone or never was. */
export async function openDraft(token: string, now: Date): Promise<RawAnswers | null> {
  if (!looksLikeToken(token)) return null;
  const [draft] = await database().$queryRaw<{ sealedAnswers: Uint8Array }[]>`
    SELECT sealed_answers AS "sealedAnswers" FROM order_draft WHERE id = ${contentHash(token)} AND expires_at > ${now}`;
  if (!draft) return null;
  const opened = unseal("draft", token, draft.sealedAnswers);
  return opened === null ? null : answers.parse(JSON.parse(opened));
}
