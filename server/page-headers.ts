import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { type Address, isDownload, isPrivatePage } from "./address.ts";
import { policyAroundNonce, type SecuritySettings, steadyHeaders } from "./security-headers.ts";

/** Takes away what only we, or the framework itself, may write into a request. */
export function dropInsideHeaders(headers: IncomingHttpHeaders): void {
  for (const name in headers) if (INSIDE.test(name)) delete headers[name];
}

const INSIDE = /^(?:content-security-policy|x-asked-path|x-middleware-|x-matched-path|x-now-|next-resume)/;

/** Leads an address that nobody can decode to the page that is not there: the framework would answer "our fault". */
export function leadTo({ path, search, plainPath }: Address, request: IncomingMessage): void {
  if (plainPath === null) request.url = "/not-found";
  else if (!request.url?.startsWith("/")) request.url = path + search;
}

/** Whatever is in a file, and wherever a browser opens it: nothing in it may run or reach out. */
const POLICY_OF_FILES = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** Writes a page's headers, of which only the nonce is made anew for each request. */
export type HeaderWriter = (address: Address, request: IncomingMessage, response: ServerResponse) => void;

export function headerWriter(settings: SecuritySettings): HeaderWriter {
  const [beforeNonce, afterNonce] = policyAroundNonce(settings);
  const steady = steadyHeaders(settings);
  return (address, request, response) => {
    const policy = beforeNonce + randomBytes(16).toString("base64") + afterNonce;
    // The framework reads the nonce for its scripts from the request's copy of the policy.
    request.headers["content-security-policy"] = policy;
    // Where a sign-in leads back to. It opens nothing.
    request.headers["x-asked-path"] = address.path + address.search;
    response.setHeader("Content-Security-Policy", isDownload(address.path) ? POLICY_OF_FILES : policy);
    for (const [name, value] of steady) response.setHeader(name, value);
    if (!isPrivatePage(address)) return;
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  };
}
