import { setTimeout as pause } from "node:timers/promises";
import { notFound } from "next/navigation";

const PAUSE_MS = 200;

/** Answers a secret link that is none, after a pause: unknown, malformed and foreign ones look like any unknown page. */
export async function refuseUnknownLink(): Promise<never> {
  await pause(PAUSE_MS);
  notFound();
}
