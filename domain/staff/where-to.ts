const STAFF_PATH = /^\/staff(?:\/[\w.~%()[\]-]+)*(?:\?[\w.~%()[\]\-=&+]*)?$/;

/**
 * Where a sign-in may lead to: a page under /staff of this site, with its query. Null for everything else
 * (`//evil`, `https://evil`, `/staff/../x`, `/staff\evil`) and for the sign-in itself.
 */
export function staffPath(asked: string | null | undefined): string | null {
  if (!asked || asked.length > 500 || !STAFF_PATH.test(asked)) return null;
  const path = asked.split("?")[0] ?? "";
  if (path.split("/").some((part) => /^(\.|%2e)+$/i.test(part))) return null;
  return /^\/staff\/(sign-in|invitation|forgotten|reset)(\/|$)/.test(path) ? null : asked;
}

/** Why somebody is asked to sign in: what they sent was not done, or their sign-in ran out. */
export type WhyAgain = "not_sent" | "ran_out";

/** A page of the sign-in that remembers where its reader wanted to go, and says why they are asked. */
export function remembering(page: string, whereTo: string | null, why?: WhyAgain | null): string {
  const query = {
    ...(whereTo !== null && whereTo !== "/staff" && { next: whereTo }),
    ...(why && { did: why }),
  };
  return Object.keys(query).length === 0 ? page : `${page}?${new URLSearchParams(query)}`;
}
