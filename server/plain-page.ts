import type { ServerResponse } from "node:http";

/** What a visitor caused, and what we did: each with the words of its page. */
const WORDS = {
  400: "We could not read what was sent.",
  403: "This form was sent from another site.",
  409: "We changed this page while you had it open.",
  405: "This page cannot be asked in that way.",
  411: "We could not tell how long the form is.",
  413: "This is more text than we can take.",
  415: "This is not a form of ours.",
  503: "Sorry, something went wrong.",
} as const;

export type PlainStatus = keyof typeof WORDS;
export type Refusal = Exclude<PlainStatus, 409 | 503>;

const TRY_AGAIN = `<p>Nothing was taken and nothing is lost on our side. Please go back and send the form again, or <a href="/">start from the home page</a>.</p>`;
const OUR_FAULT = `<p>It is our fault, not yours. Please wait a moment and load the page again.</p>
<p>If you were sending a form, it is safe to send it again: we will not take it twice.</p>
<p><a href="/">Go to the home page</a>, or <a href="/find">find your order</a>.</p>`;

const CHANGED = `<p>So we could not take your form. Nothing was sent, and nothing was lost on our side.</p>
<p>Go back: what you typed should still be there. Copy anything long, then load the page again and send the form from there.
Or <a href="/">start from the home page</a>.</p>`;
const ADVICE: Partial<Record<PlainStatus, string>> = { 409: CHANGED, 503: OUR_FAULT };

/** A page that needs neither the framework nor the database, nor a style. */
function plainPage(status: PlainStatus): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Please try again</title><h1>${WORDS[status]}</h1>
${ADVICE[status] ?? TRY_AGAIN}</html>`;
}

/** Answers with a plain page. What was said before of who may store it stays. */
export function answerPlainly(response: ServerResponse, status: PlainStatus): void {
  response.statusCode = status;
  describe(response, status);
  response.end(plainPage(status));
}

function describe(response: ServerResponse, status: PlainStatus): void {
  for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag", "Link"]) response.removeHeader(name);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(plainPage(status)));
  if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
  if (status === 503) response.setHeader("Retry-After", "10");
}

/** What the framework answers without a page: its own fault, and a form whose action is not known here (any more). */
const BARE = [500, 409];

/**
 * When the framework is about to answer one of these, lets `choose` name a plain page to answer with in its place; null
 * leaves the framework's own.
 */
export function insteadOfFault(response: ServerResponse, choose: (status: number) => PlainStatus | null): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...chunk: unknown[]) => boolean;
  const end = response.end.bind(response) as (...chunk: unknown[]) => ServerResponse;
  let chosen: PlainStatus | null = null;
  const choice = () => {
    if (BARE.includes(response.statusCode) && !response.headersSent) response.writeHead(response.statusCode);
    return chosen;
  };
  Object.assign(response, {
    writeHead: (status: number, ...more: unknown[]) => {
      // Said again for each piece of an answer that is held back: what was chosen stays.
      if (BARE.includes(status)) chosen ??= choose(status);
      if (chosen === null) return writeHead(status, ...more);
      describe(response, chosen);
      return writeHead(chosen);
    },
    write: (...chunk: unknown[]) => (choice() === null ? write(...chunk) : true),
    end: (...chunk: unknown[]) => {
      const status = choice();
      return status === null ? end(...chunk) : end(plainPage(status));
    },
  });
}
