import { type NextRequest, NextResponse } from "next/server";

/** Far more than any form holds; the framework's own limit (`next.config.ts`) is the same. */
const MOST_BYTES = 1_048_576;

const WORDS = {
  400: "We could not read what was sent.",
  403: "This form was sent from another site.",
  411: "We could not tell how long the form is.",
  413: "This is more text than we can take.",
  415: "This is not a form of ours.",
} as const;

type Refusal = keyof typeof WORDS;

/**
 * Looks at a posted form before the framework does, which would answer what it cannot read with "our fault". Null when it
 * can be read; else a plain page that says what is wrong. A form in the older encoding (`x-www-form-urlencoded`), which
 * the framework takes for no form at all, is handed to it anew in the other one, at `ownAddress`, and answered with that.
 */
export async function answerUnreadablePost(request: NextRequest, ownAddress: string): Promise<NextResponse | null> {
  if (request.method !== "POST") return null;
  const refusal = refusalByHeaders(request);
  if (refusal !== null) return refusalPage(refusal);
  if (isWithoutFields(request)) return isList(await request.text()) ? null : refusalPage(400);
  const form = await request.formData().catch(() => null);
  if (form === null || !(request.headers.has("next-action") || namesItsAction(form))) return refusalPage(400);
  return isOlderEncoding(request) ? sendAnew(request, form, ownAddress) : null;
}

function refusalByHeaders({ headers, nextUrl }: NextRequest): Refusal | null {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? nextUrl.host;
  if (origin !== null && hostOf(origin) !== host) return 403;
  const length = headers.get("content-length");
  if (length === null) return 411;
  if (Number(length) > MOST_BYTES) return 413;
  const type = headers.get("content-type") ?? "";
  if (/^multipart\/form-data\b/i.test(type)) return /boundary=/i.test(type) ? null : 400;
  if (isWithoutFields({ headers })) return null;
  return /^application\/x-www-form-urlencoded\b/i.test(type) ? null : 415;
}

/** Each form of ours says in hidden fields what is to be done with it. A browser with JavaScript says it in a header. */
function namesItsAction(form: FormData): boolean {
  return [...form.keys()].some((name) => /^\$ACTION_(REF|ID)_/.test(name));
}

/** The framework's scripts send a form that has no fields (a lone button) as a list in plain text. */
function isWithoutFields({ headers }: Pick<NextRequest, "headers">): boolean {
  return headers.has("next-action") && /^text\/plain\b/i.test(headers.get("content-type") ?? "");
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isOlderEncoding({ headers }: NextRequest): boolean {
  return !/^multipart/i.test(headers.get("content-type") ?? "");
}

const PASSED_ON = ["accept", "cookie", "user-agent", "x-real-ip"];
/** What belongs to the way between us and ourselves. */
const LEFT_BEHIND = ["connection", "content-encoding", "content-length", "keep-alive", "transfer-encoding"];

async function sendAnew(request: NextRequest, form: FormData, ownAddress: string): Promise<NextResponse> {
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const { pathname, search } = request.nextUrl;
  const answer = await fetch(`${ownAddress}${pathname}${search}`, {
    method: "POST",
    body: form,
    headers,
    redirect: "manual",
  });
  const kept = new Headers(answer.headers);
  for (const name of LEFT_BEHIND) kept.delete(name);
  const location = kept.get("location");
  // The framework reads what a proxy answers with whole addresses only, and shortens them again.
  if (location !== null) kept.set("location", new URL(location, request.nextUrl).href);
  return new NextResponse(answer.body, { status: answer.status, headers: kept });
}

function refusalPage(status: Refusal): NextResponse {
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Please try again</title><h1>${WORDS[status]}</h1>
<p>Nothing was taken and nothing is lost on our side. Please go back and send the form again, or <a href="/">start from the home page</a>.</p></html>`;
  return new NextResponse(page, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
