import { setTimeout as pause } from "node:timers/promises";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { countMissedLink } from "#use-cases/secret-links/count-missed-link.ts";
import { clientAddress } from "./client-address.ts";

const PAUSE_MS = 200;
const PAUSE_FOR_GUESSERS_MS = 2_000;

/**
 * Answers a secret link that is none, after a pause: unknown, malformed and foreign ones look like any unknown page.
 * Whoever tries many waits longer for each.
 */
export async function refuseUnknownLink(): Promise<never> {
  const areTooMany = await countMissedLink(await clientAddress());
  await pause(areTooMany ? PAUSE_FOR_GUESSERS_MS : PAUSE_MS);
  notFound();
}

/** Tabs, histories and shoulders are read by others: nothing there says what the page is about. */
export function secretLinkMetadata(title: string): Metadata {
  return {
    title: { absolute: title, template: "%s – Release" },
    description: null,
    robots: { index: false, follow: false },
  };
}
