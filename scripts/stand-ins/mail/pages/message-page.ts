import { type Html, html } from "../../shared/html.ts";
import type { EmailRecord } from "../records.ts";
import { state, whenText } from "./inbox-page.ts";

/** One email: who, what and when; as it looks; and its text. */
export function messagePage(email: EmailRecord): Html {
  return html`<nav><a href="/">Back to the inbox</a></nav>
  <h1>${email.subject}</h1>
  <dl>
    ${fact("From", email.from)}${fact("To", email.to.join(", "))}
    ${list("Copy to", email.cc)}${list("Blind copy to", email.bcc)}${list("Answers to", email.replyTo)}
    ${fact("Sent", whenText(email.createdAtMs))}
    <dt>State</dt><dd>${state(email) ?? email.lastEvent}</dd>
    ${email.idempotencyKey === null ? null : fact("Key", email.idempotencyKey)}
  </dl>
  ${attachments(email)}
  <div class="columns both">
    <section aria-labelledby="as-html"><h2 id="as-html">As it looks</h2>${frame(email)}</section>
    <section aria-labelledby="as-text"><h2 id="as-text">Its text</h2>${text(email)}</section>
  </div>`;
}

function fact(name: string, value: string): Html {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

function list(name: string, values: string[]): Html | null {
  return values.length === 0 ? null : fact(name, values.join(", "));
}

/** In the frame nothing runs; links open beside it, in a page of their own. */
function frame({ html: content, subject }: EmailRecord): Html {
  if (content === null) return html`<p>This email has no HTML.</p>`;
  return html`<iframe title="${subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${content}"></iframe>`;
}

function text({ text: content }: EmailRecord): Html {
  return content === null ? html`<p>This email has no text.</p>` : html`<pre>${content}</pre>`;
}

function attachments({ id, attachments: all }: EmailRecord): Html | null {
  if (all.length === 0) return null;
  const links = all.map(
    ({ filename, contentType }, index) =>
      html`<li><a href="/inbox/${id}/attachments/${index}">${filename}</a> <span class="soft">${contentType}</span></li>`,
  );
  return html`<h2>Attachments</h2><ul>${links}</ul>`;
}
