import { setTimeout as pause } from "node:timers/promises";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { countMissedLink } from "#use-cases/secret-links/count-missed-link.ts";
import { clientAddress } from "./client-address.ts";

const PAUSE_MS = 200;
const PAUSE_FOR_GUESSERS_MS = 2_000;

/** Counts a secret link that is none, and lets whoever opened it wait; longer for each when they open many. */
export async function slowDownGuessing(): Promise<void> {
  const areTooMany = await countMissedLink(await clientAddress());
  await pause(areTooMany ? PAUSE_FOR_GUESSERS_MS : PAUSE_MS);
}

/** Answers a secret link that is none: unknown, malformed and foreign ones lead to the same page, which is not there. */
export async function refuseUnknownLink(): Promise<never> {
  await slowDownGuessing();
  // The framework's own notFound() sends an empty page that only a script fills. An address below the link that no
  // page has is answered in full, and what was typed stays to be put right.
  const asked = (await headers()).get("x-asked-path") ?? "";
  const [link = ""] = /^(?:\/staff)?\/[a-z]+\/[^/?#]+/.exec(asked) ?? [];
  redirect(`${link}/not-found`);
}

/** Tabs, histories and shoulders are read by others: nothing there says what the page is about. */
export function secretLinkMetadata(title: string): Metadata {
  return {
    title: { absolute: title, template: "%s – Release" },
    description: null,
    robots: { index: false, follow: false },
  };
}
