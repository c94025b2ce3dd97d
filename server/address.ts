/** What a request asks for, as the framework will read it too: `/order/../staff` is `/staff`. */
export type Address = {
  path: string;
  search: string;
  /** The path as people read it; null when nobody can decode it. */
  plainPath: string | null;
};

/** Reads what stands in a request's first line, an address with a host among it. Null when it is no address. */
export function readAddress(asked: string): Address | null {
  const url = URL.parse(asked.startsWith("/") ? `http://here${asked}` : asked);
  if (!url?.pathname.startsWith("/")) return null;
  // The framework's own mark on what its scripts ask for: no part of a page's address.
  if (url.search.includes("_rsc=")) url.searchParams.delete("_rsc");
  return { path: url.pathname, search: url.search, plainPath: decoded(url.pathname) };
}

function decoded(path: string): string | null {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const SERVED_BY_ITSELF = /^\/(_next\/static\/|api\/|icon|apple-icon|robots\.txt|favicon\.ico)/;
const TOOLS_OF_DEVELOPMENT = /^\/(_next|__nextjs)/;

/** False of what the build serves by itself and needs no policy, and of the machines' doors, which answer no pages. */
export function isPage(path: string, isDevelopment: boolean): boolean {
  return !SERVED_BY_ITSELF.test(path) && !(isDevelopment && TOOLS_OF_DEVELOPMENT.test(path));
}

const PRIVATE_PAGE = /^\/(orders|requests|quotes|proposals|bookings|seats|data|feedback|staff|find|order\/check)(\/|$)/;

/** True of pages that show what only one person, or only staff, may see: never stored, never indexed. */
export function isPrivatePage({ path, plainPath }: Address): boolean {
  return PRIVATE_PAGE.test(path) || (plainPath !== null && PRIVATE_PAGE.test(plainPath));
}

/** The one door that takes in a file: far longer than any form, and read by its own route and not by an action. */
export function takesFile(path: string): boolean {
  return path === "/staff/settings/guides/upload";
}

/** True of files that anybody may download: they were uploaded, and are no page of ours. */
export function isDownload(path: string): boolean {
  return path.startsWith("/download/");
}
