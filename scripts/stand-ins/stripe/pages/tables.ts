import { type Html, html } from "../../shared/html.ts";

const SHOWN = 30;

/** The newest few, newest first. */
export function newest<Each>(all: Iterable<Each>): Each[] {
  return [...all].slice(-SHOWN).reverse();
}

/** A table under its own heading, or that there is nothing to show. */
export function table(title: string, headings: string[], rows: Html[]): Html {
  if (rows.length === 0) return html`<h2>${title}</h2><p>None yet.</p>`;
  return html`<h2>${title}</h2>
  <div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
    <thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

export function row(created: number, first: Html, second: Html, next: Html | null): Html {
  const when = new Date(created * 1000).toISOString().slice(0, 19).replace("T", " ");
  return html`<tr><td>${when}</td><td>${first}</td><td>${second}</td><td>${next}</td></tr>`;
}

/** A form of one button, which does something to the object with this id. */
export function button(action: string, id: string, outcome: string, label: string): Html {
  return html`<form method="post" action="/developer/${action}"><input type="hidden" name="id" value="${id}">
    <input type="hidden" name="outcome" value="${outcome}"><button>${label}<span class="unseen"> ${id}</span></button></form>`;
}
