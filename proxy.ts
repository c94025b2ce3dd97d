import { type NextRequest, NextResponse } from "next/server";
import { env } from "#adapters/env/env.ts";
import { answerUnreadablePost } from "#app/_http/posted-form.ts";
import { isPrivatePage, policyAroundNonce, type SecuritySettings, steadyHeaders } from "#app/_http/security-headers.ts";

/** Headers, and an answer to posts that are no forms. Nothing is guarded here: every page and action guards itself. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const answer = await answerUnreadablePost(request, `http://127.0.0.1:${env().PORT}`);
  return withHeaders(request, answer);
}

function withHeaders(request: NextRequest, answer: NextResponse | null): NextResponse {
  const [beforeNonce, afterNonce] = prepared().policy;
  const policy = beforeNonce + mintNonce() + afterNonce;

  // The framework reads the nonce for its scripts from the request's copy of the policy.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  // Where a sign-in leads back to. It opens nothing.
  headers.set("x-asked-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = answer ?? passOn(request, headers);

  // A form that was sent anew was answered by a page with a policy, and a nonce, of its own.
  if (!response.headers.has("Content-Security-Policy")) response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of prepared().steady) response.headers.set(name, value);
  if (isPrivatePage(request.nextUrl.pathname)) {
    response.headers.set("Cache-Control", "private, no-store");
    response.headers.set("X-Robots-Tag", "noindex, nofollow");
  }
  return response;
}

/** The framework would answer an address that nobody can decode with "our fault": it is a page that is not there. */
function passOn(request: NextRequest, headers: Headers): NextResponse {
  try {
    decodeURIComponent(request.nextUrl.pathname);
    return NextResponse.next({ request: { headers } });
  } catch {
    return NextResponse.rewrite(new URL("/not-found", request.url), { request: { headers } });
  }
}

// What the build serves by itself needs no policy, and the machines' doors answer no pages.
export const config = { matcher: ["/((?!_next/static/|api/|icon|apple-icon|robots.txt|favicon.ico).*)"] };

type Prepared = { policy: [string, string]; steady: [string, string][] };
let preparedOnce: Prepared | undefined;

function prepared(): Prepared {
  preparedOnce ??= prepare();
  return preparedOnce;
}

function prepare(): Prepared {
  const { BASE_URL, STRIPE_API_BASE } = env();
  const formTargets = ["https://checkout.stripe.com"];
  // A stand-in for Stripe shows its payment page at its own address.
  if (STRIPE_API_BASE) formTargets.push(new URL(STRIPE_API_BASE).origin);
  const settings: SecuritySettings = {
    isHttps: BASE_URL.startsWith("https:"),
    formTargets,
    isDevelopment: process.env.NODE_ENV === "development",
  };
  return { policy: policyAroundNonce(settings), steady: steadyHeaders(settings) };
}

function mintNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}
