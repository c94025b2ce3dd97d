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

/** A page of the sign-in that remembers where its reader wanted to go. */
export function remembering(page: string, whereTo: string | null): string {
  return whereTo === null || whereTo === "/staff" ? page : `${page}?${new URLSearchParams({ next: whereTo })}`;
}
