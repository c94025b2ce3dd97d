import { expect } from "vitest";
import { type Field, formOn, formsOn, openPage, sendForm, typedInto, type WebPage } from "../web-forms.ts";
import { hasCanary } from "./shapes.ts";

/** Somebody without JavaScript at the shop, of whom everything is noted that an address, a header, a title or a page of an error tells. */
export class WatchedVisitor {
  readonly #baseUrl: string;
  readonly #headers: () => Promise<Record<string, string>>;
  /** Where something personal was told. */
  readonly leaks: string[] = [];
  /** The answers that were looked at. */
  seen = 0;
  /** The states with which they came. */
  readonly statuses = new Set<number>();

  constructor(baseUrl: string, headers: () => Promise<Record<string, string>> = async () => ({})) {
    this.#baseUrl = baseUrl;
    this.#headers = headers;
  }

  /** Opens a page of the shop, and whatever it leads to there. */
  async open(path: string): Promise<WebPage> {
    const page = this.note(await openPage(new URL(path, this.#baseUrl).href, await this.#headers()));
    return this.#isOurs(page.location) ? this.open(page.location) : page;
  }

  /** Fills the form in that has the field `having`, and sends it: it must be taken. Gives the page that it leads to. */
  async send(path: string, having: string, typed: Record<string, string> = {}): Promise<WebPage> {
    const page = await this.open(path);
    const fields = typedInto(formOn(page, having), typed);
    if (isAsked(page, having)) return this.open(`${page.url.split("?")[0]}?${new URLSearchParams(fields)}`);
    const sent = await this.post(page.url, fields);
    if (sent.status !== 303)
      expect(sent.html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " "), `${path}: ${having}`).toBe("taken");
    return this.#isOurs(sent.location) ? this.open(sent.location) : sent;
  }

  /** Sends the form and is told what is wrong with it, on the same page. */
  async sendWrong(path: string, having: string, typed: Record<string, string>): Promise<WebPage> {
    const page = await this.open(path);
    const sent = await this.post(page.url, typedInto(formOn(page, having), typed));
    expect(sent.html, `${path}: ${having}`).toContain("error-summary");
    return sent;
  }

  async post(url: string, fields: readonly Field[], headers: Record<string, string> = {}): Promise<WebPage> {
    return this.note(await sendForm(url, fields, { ...(await this.#headers()), ...headers }));
  }

  /** Looks through an answer. The address that was asked for counts as well: it was one of ours, that the shop gave. */
  note(page: WebPage): WebPage {
    this.seen += 1;
    this.statuses.add(page.status);
    for (const [what, text] of toldBy(page)) if (hasCanary(readable(text))) this.leaks.push(`${what}: ${text}`);
    return page;
  }

  #isOurs(location: string | null): location is string {
    return location !== null && new URL(location).origin === this.#baseUrl;
  }
}

/** A form that is sent by GET, as a browser would: what is typed becomes the address. */
function isAsked(page: WebPage, having: string): boolean {
  return formsOn(page).some(({ all, asks }) => asks && all.includes(having));
}

/** Whatever an answer tells beside the page itself; of an error, the page as well. */
function toldBy({ url, status, headers, html, location }: WebPage): [string, string][] {
  const titles = [...html.matchAll(/<title\b[^>]*>(.*?)<\/title>/gs)].map(([, title = ""]) => title);
  // What opens a colleague's own program for mail or a phone is asked of no server.
  const addresses = [...html.matchAll(/\s(?:href|src|action|formaction)="(?!mailto:|tel:)([^"]*)"/g)];
  return [
    ["address", url],
    ...(location === null ? [] : ([["leads to", location]] as [string, string][])),
    ...[...headers].map(([name, value]): [string, string] => [`header ${name}`, value]),
    ...titles.map((title): [string, string] => [`title of ${url}`, title]),
    ...addresses.map(([, address = ""]): [string, string] => [`link on ${url}`, address]),
    ...(status >= 400 ? ([[`page of a ${status}`, html]] as [string, string][]) : []),
  ];
}

/** As a log would show it, and as whoever reads the log would take it. */
function readable(text: string): string {
  try {
    return `${text} ${decodeURIComponent(text.replaceAll("+", " "))}`;
  } catch {
    return text;
  }
}
