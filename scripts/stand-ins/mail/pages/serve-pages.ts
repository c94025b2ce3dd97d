import type { ServerResponse } from "node:http";
import { html } from "../../shared/html.ts";
import type { AttachmentRecord } from "../records.ts";
import type { World } from "../world.ts";
import { inboxPage } from "./inbox-page.ts";
import { messagePage } from "./message-page.ts";
import { sendMessagePage, sendPage } from "./send-page.ts";

export type PageRequest = {
  world: World;
  method: string;
  path: string;
  query: URLSearchParams;
  response: ServerResponse;
};

const MESSAGE = /^\/inbox\/([^/]+)(?:\/attachments\/(\d{1,3}))?$/;

/** The pages that people see: the inbox, each message, and its attachments. */
export function servePages({ world, method, path, query, response }: PageRequest): void {
  const [, id = "", number] = MESSAGE.exec(path) ?? [];
  const email = world.store.get("email", id);
  const attachment = email?.attachments[Number(number)];
  if (method !== "GET" && method !== "HEAD") response.writeHead(405, { allow: "GET" }).end();
  else if (path === "/") sendPage(response, 200, "Inbox", inboxPage(world, query));
  else if (email && number === undefined) sendMessagePage(response, 200, email.subject, messagePage(email));
  else if (attachment) sendAttachment(response, attachment);
  else sendPage(response, 404, "Not found", html`<h1>Not found</h1><p><a href="/">Back to the inbox</a></p>`);
}

/** Always to be saved, never to be shown: what is in it may be anything. */
function sendAttachment(response: ServerResponse, { filename, contentType, base64 }: AttachmentRecord): void {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename.toWellFormed())}`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(Buffer.from(base64, "base64"));
}
