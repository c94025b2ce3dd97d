import { type Html, html } from "../../shared/html.ts";
import { emailsTo } from "../control/described.ts";
import type { EmailRecord } from "../records.ts";
import type { World } from "../world.ts";

const SHOWN = 50;

/** The emails, newest first, a page of them; only those to the recipient who is looked for. */
export function inboxPage(world: World, query: URLSearchParams): Html {
  const to = query.get("to") ?? "";
  const found = emailsTo(world, to).reverse();
  const from = Math.max(0, Number.parseInt(query.get("from") ?? "", 10) || 0);
  const shown = found.slice(from, from + SHOWN);
  return html`<h1>Inbox</h1>
  <p>Every email that the shop sends, to anyone, ends here.</p>
  <form class="search" method="get" action="/" role="search">
    <div><label for="to">Recipient</label><input type="text" id="to" name="to" value="${to}" autocomplete="off"></div>
    <button>Search</button>
  </form>
  ${shown.length > 0 ? html`<ul class="mails">${shown.map(row)}</ul>` : html`<p>${nothing(to)}</p>`}
  ${pages(to, from, found.length)}`;
}

function nothing(to: string): string {
  return to === "" ? "No emails yet." : `No emails to “${to}”.`;
}

function row(email: EmailRecord): Html {
  return html`<li><a href="/inbox/${email.id}">
    <span class="subject">${email.subject}</span>
    <span class="to">${email.to.join(", ")}</span>
    <span>${state(email)} <span class="soft">${whenText(email.createdAtMs)}</span></span>
  </a></li>`;
}

/** Nothing for what went as it should. */
export function state({ lastEvent }: EmailRecord): Html | null {
  if (lastEvent === "delivered" || lastEvent === "sent") return null;
  return html`<span class="bad">${lastEvent}</span>`;
}

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/London" });

export function whenText(atMs: number): string {
  return WHEN.format(atMs);
}

function pages(to: string, from: number, count: number): Html | null {
  if (count <= SHOWN) return null;
  const link = (start: number, label: string) =>
    html`<a href="/?${new URLSearchParams({ to, from: String(start) }).toString()}">${label}</a> `;
  return html`<nav aria-label="More emails">${from > 0 ? link(Math.max(0, from - SHOWN), "Newer") : null}${
    from + SHOWN < count ? link(from + SHOWN, "Older") : null
  }</nav>`;
}
