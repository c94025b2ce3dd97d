import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type Html, html } from "./html.ts";
import { STYLE } from "./style.ts";

export type Look = {
  /** Stands above every page, and says that nothing here is real. */
  notice: string;
  /** Rules besides those of all stand-ins. */
  style: string;
  /** Lets markup that we did not write bring its own styles: the email that a page shows. */
  allowsForeignStyle?: boolean;
};

export type SendPage = (response: ServerResponse, status: number, title: string, content: Html) => void;

/** Makes the function that answers with a whole page. Nothing on it can run, or load anything from elsewhere. */
export function pageSender(look: Look): SendPage {
  const style = STYLE + look.style;
  const allowed = look.allowsForeignStyle
    ? "'unsafe-inline'"
    : `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  const policy = `default-src 'none'; style-src ${allowed}; img-src data:; base-uri 'none'; frame-ancestors 'none'`;
  return (response, status, title, content) => {
    response.writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": policy,
    });
    response.end(wholePage(title, style, look.notice, content).markup);
  };
}

function wholePage(title: string, style: string, notice: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ markup: style }}</style>
</head>
<body>
<header><p class="notice">${notice}</p></header>
<main>${content}</main>
</body>
</html>`;
}

/** After a form: go there and show it. */
export function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store", "referrer-policy": "no-referrer" }).end();
}
