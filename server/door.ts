import type { IncomingMessage, ServerResponse } from "node:http";
import { isPage, readAddress, takesFile } from "./address.ts";
import { KeptPages } from "./kept-pages.ts";
import { dropInsideHeaders, headerWriter, leadTo } from "./page-headers.ts";
import { answerPlainly, insteadOfFault, type PlainStatus } from "./plain-page.ts";
import { receiveForm, refusalOfFile } from "./posted-form.ts";
import type { SecuritySettings } from "./security-headers.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What every request passes before the framework sees it: it gives headers, and plain answers to what is no form and to
 * faults. Nothing is guarded here: every page and action guards itself.
 */
export function doorBefore(framework: Listener, settings: SecuritySettings): Listener {
  const writeHeaders = headerWriter(settings);
  const { isDevelopment } = settings;
  const keptPages = new KeptPages();
  return async (request, response) => {
    dropInsideHeaders(request.headers);
    const address = readAddress(request.url ?? "");
    if (address === null) return answerPlainly(response, 400);
    if (request.method === "TRACE") return answerPlainly(response, 405);
    leadTo(address, request);
    if (!isPage(address.path, isDevelopment)) return framework(request, response);
    writeHeaders(address, request, response);
    if (request.method === "POST" && takesFile(address.path)) return takeFile(request, response);
    if (request.method === "POST") return takeForm(request, response);
    if (!isDevelopment && keptPages.answer(request, response, address)) return;
    return handOn(request, response, () => false);
  };

  async function takeForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receiveForm(request);
    if (received.is === "refused") return answerPlainly(response, received.status);
    if (received.is === "form") return handOn(received.request, response, received.isOdd);
  }

  async function takeFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOfFile(request.headers);
    if (refusal !== null) return answerPlainly(response, refusal);
    return handOn(request, response, () => false);
  }

  function handOn(request: IncomingMessage, response: ServerResponse, isOdd: () => boolean): Promise<void> {
    // In development the framework's own page shows what is wrong.
    if (!isDevelopment) insteadOfFault(response, (status) => whatInstead(status, request, response, isOdd));
    return framework(request, response);
  }
}

/** A browser's script shows by itself what went wrong, without losing the page; a browser without one would see an empty page. */
function whatInstead(
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
  isOdd: () => boolean,
): PlainStatus | null {
  if (status === 409) return "next-action" in request.headers ? null : 409;
  if (isOdd()) return 400;
  return String(response.getHeader("Content-Type")).startsWith("text/x-component") ? null : 503;
}
