import { seal, unseal } from "#adapters/crypto/keyed.ts";
import { canBeWritten, drawCertificate } from "#adapters/documents/draw-certificate.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { isFeedbackOpen } from "#domain/training/feedback-answers.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { dayToSpeakOf } from "./feedback.ts";

const MOST_CHARACTERS = 80;
const GOOD_FOR_MS = 30 * 60_000;

export type CertificateRefusal = "no_such_day" | "not_open" | "no_name" | "too_long" | "unknown_letters";
export type CertificatePaper = { is: "no_such_day" | "too_many" | "over" } | { is: "paper"; pdf: Buffer };

/**
 * Seals the name that a certificate is to bear, for half an hour, so that it can stand in an address without being read there:
 * it is kept nowhere.
 */
export async function sealName(
  { token, name }: { token: string; name: string },
  now: Date,
): Promise<Result<string, CertificateRefusal>> {
  const day = await dayToSpeakOf(token);
  if (!day) return refuse("no_such_day");
  if (!isFeedbackOpen(day, now)) return refuse("not_open");
  const line = cleanLine(name);
  if (line === "") return refuse("no_name");
  if ([...line].length > MOST_CHARACTERS) return refuse("too_long");
  if (!canBeWritten(line)) return refuse("unknown_letters");
  const until = now.getTime() + GOOD_FOR_MS;
  return succeed(Buffer.from(seal("certificate", token, JSON.stringify({ name: line, until }))).toString("base64url"));
}

/** Draws the certificate of whoever sealed a name a moment ago. */
export async function certificatePaper(token: string, sealed: string, now: Date): Promise<CertificatePaper> {
  const day = await dayToSpeakOf(token);
  if (!day) return { is: "no_such_day" };
  const opened = unseal("certificate", token, Buffer.from(sealed, "base64url"));
  const { name, until } =
    opened === null ? { name: "", until: 0 } : (JSON.parse(opened) as { name: string; until: number });
  if (until < now.getTime()) return { is: "over" };
  if (!(await spendTry("certificate_by_day", day.id)).ok) return { is: "too_many" };
  const { startsAt, endsAt, title } = day;
  const hours = Math.round(((endsAt.getTime() - startsAt.getTime()) / 3_600_000) * 2) / 2;
  const seller = await supplierDetails();
  const when = londonSpanInWords(day);
  const pdf = await drawCertificate({
    name,
    title,
    when,
    hours: hours === 1 ? "1 hour" : `${hours} hours`,
    giver: seller?.legalName ?? "Release",
  });
  return { is: "paper", pdf };
}
