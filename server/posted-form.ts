import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isAsOurPagesWriteIt } from "./action-fields.ts";
import type { Refusal } from "./plain-page.ts";
import { readBody, withBody } from "./posted-body.ts";

/** Far more than any form holds; the framework's own limit (`next.config.mjs`) is the same. */
const MOST_BYTES = 1_048_576;
/** A file of the guide (25 MB at most, as `domain/downloads` has it), and the few fields beside it. */
const MOST_FILE_BYTES = 26 * 1_048_576;

export type Received =
  | { is: "refused"; status: Refusal }
  /** Its sender left before all of it had come. */
  | { is: "gone" }
  /** To be handed to the framework. `isOdd` when what a form says of its action is not what our pages write. */
  | { is: "form"; request: IncomingMessage; isOdd: () => boolean };

/**
 * Takes in a posted form before the framework does, which would answer what it cannot read with "our fault". The older
 * encoding (`x-www-form-urlencoded`), which the framework takes for no form at all, is put into the other one.
 */
export async function receiveForm(request: IncomingMessage): Promise<Received> {
  const { headers } = request;
  const status = refusalByHeaders(headers);
  if (status !== null) return { is: "refused", status };
  const body = await readBody(request);
  if (body === null) return { is: "gone" };
  if (isWithoutFields(headers)) return receiveList(request, body);
  const form = await parsed(headers, body);
  const isByScript = "next-action" in headers && !isOlderEncoding(headers);
  if (form === null || !(isByScript || namesItsAction(form))) return { is: "refused", status: 400 };
  const isOdd = () => !isAsOurPagesWriteIt(form, isByScript);
  if (!isOlderEncoding(headers)) return { is: "form", request: withBody(request, body), isOdd };
  return { is: "form", request: await encodedAnew(request, form), isOdd };
}

/** What the headers say against a form with a file, which is not read here: its route reads it once it knows whose it is. */
export function refusalOfFile(headers: IncomingHttpHeaders): Refusal | null {
  const refusal = refusalByHeaders(headers, MOST_FILE_BYTES);
  return refusal ?? (/^multipart\/form-data\b/i.test(headers["content-type"] ?? "") ? null : 415);
}

/** What the headers alone say against a post. */
function refusalByHeaders(headers: IncomingHttpHeaders, most = MOST_BYTES): Refusal | null {
  const { origin, "content-length": length, "content-type": type = "" } = headers;
  if (origin !== undefined && hostOf(origin) !== (headers["x-forwarded-host"] ?? headers.host)) return 403;
  if (length === undefined) return 411;
  if (!(Number(length) <= most)) return 413;
  if (/^multipart\/form-data\b/i.test(type)) return /boundary=/i.test(type) ? null : 400;
  return isWithoutFields(headers) || isOlderEncoding(headers) ? null : 415;
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}

/** The framework's scripts send a form that has no fields (a lone button) as a list in plain text. */
function isWithoutFields(headers: IncomingHttpHeaders): boolean {
  return "next-action" in headers && /^text\/plain\b/i.test(headers["content-type"] ?? "");
}

function isOlderEncoding(headers: IncomingHttpHeaders): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");
}

function receiveList(request: IncomingMessage, body: Buffer): Received {
  const text = body.toString("utf8");
  if (!isList(text)) return { is: "refused", status: 400 };
  return { is: "form", request: withBody(request, body), isOdd: () => !isAsOurPagesWriteIt(text, true) };
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Read by the same parser as the framework's: what passes here, passes there. */
async function parsed(headers: IncomingHttpHeaders, body: Buffer): Promise<FormData | null> {
  const type = headers["content-type"] ?? "";
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => null);
}

/** Each form of ours says in hidden fields what is to be done with it. A browser with JavaScript says it in a header. */
function namesItsAction(form: FormData): boolean {
  return [...form.keys()].some((name) => /^\$ACTION_(REF|ID)_/.test(name));
}

async function encodedAnew(request: IncomingMessage, form: FormData): Promise<IncomingMessage> {
  delete request.headers["next-action"];
  const anew = new Response(form);
  const type = anew.headers.get("content-type") ?? "";
  return withBody(request, Buffer.from(await anew.arrayBuffer()), type);
}
