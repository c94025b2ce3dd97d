import { randomBytes } from "node:crypto";
import { database } from "#adapters/database/client.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import type { Step } from "./demo.ts";

/** What becomes of a parcel. Times are hours ago; what has no time has not happened. */
export type ParcelStory = {
  claimed?: number;
  packed?: number;
  sent?: number;
  tracking?: string;
  held?: { hoursAgo: number; reason: string };
};

/** A parcel's code is its order's or request's reference. */
export function parcelSteps(story: ParcelStory, code: () => string, by: StaffMember): Step[] {
  const { claimed, packed, sent, held } = story;
  const steps: Step[] = [];
  const step = (hoursAgo: number, work: (id: string) => Promise<Result<unknown, string>>) =>
    steps.push({ hoursAgo, run: async () => void mustBe(await work(await parcelId(code()))) });
  if (claimed !== undefined) step(claimed, (id) => claimChosen([id], by));
  if (packed !== undefined) step(packed, (id) => packConsignments([id], by));
  if (sent !== undefined) step(sent, (id) => dispatchConsignment({ id, trackingNumber: story.tracking ?? null }, by));
  if (held) step(held.hoursAgo, (id) => holdConsignments([id], held.reason, by));
  return steps;
}

async function parcelId(code: string): Promise<string> {
  const { id } = await database().consignment.findUniqueOrThrow({ where: { code }, select: { id: true } });
  return id;
}

/** The value of a result that a story cannot go on without. */
export function mustBe<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal}`);
  const outcome = result.value as { refused?: { why: string }[] } | null;
  const why = outcome?.refused?.[0]?.why;
  if (why !== undefined) throw new Error(`the demonstration was refused: ${why}`);
  return result.value;
}

/** A form key, as a page would mint it. */
export function demoKey(): string {
  return randomBytes(16).toString("base64url");
}
