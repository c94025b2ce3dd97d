import { createHash } from "node:crypto";
import { areEqual } from "#adapters/crypto/are-equal.ts";
import { keyedHash } from "#adapters/crypto/keyed.ts";
import { beginsWithZeros, readWork, WORK_LASTS_SECONDS, workText } from "#domain/free-copies/form-work.ts";

/**
 * A stamp for a form that is being made: when, signed together with its key. It tells later how long somebody took, and is what
 * the browser's work is done for. As a form's key counts once, so do its stamp and its work.
 */
export function stampForm(formKey: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000).toString(36);
  return `${seconds}.${signature(formKey, seconds)}`;
}

export type StampedForm = { formKey: string; stamp: string; work: string };

/** How many seconds ago the form was made, and whether its work is done; null seconds when we did not make it. */
export function readStamp(form: StampedForm, now: Date): { fillSeconds: number | null; isWorkDone: boolean } {
  const [seconds = "", signed = ""] = form.stamp.split(".");
  if (!areEqual(signed, signature(form.formKey, seconds))) return { fillSeconds: null, isWorkDone: false };
  const fillSeconds = Math.max(0, Math.floor(now.getTime() / 1000) - Number.parseInt(seconds, 36));
  return { fillSeconds, isWorkDone: fillSeconds <= WORK_LASTS_SECONDS && isDone(form) };
}

function isDone(form: StampedForm): boolean {
  const numbers = readWork(form.work);
  return numbers?.every((number, piece) => beginsWithZeros(sha256(workText(form, piece, number)))) ?? false;
}

function sha256(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

function signature(formKey: string, seconds: string): string {
  return keyedHash("free-copies form", `${formKey} ${seconds}`).slice(0, 22);
}
