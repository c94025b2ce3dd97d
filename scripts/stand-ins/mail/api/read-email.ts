import type { AttachmentRecord, EmailRecord } from "../records.ts";
import { invalid, missingField, Problem } from "./problem.ts";
import { type Fields, isAddress, readAddresses, readObjects, readRequired, readText, readTexts } from "./readers.ts";

export type EmailContent = Omit<EmailRecord, "id" | "createdAtMs" | "idempotencyKey" | "lastEvent">;

/** What Resend can do and this stand-in does not: it says so instead of pretending. */
const NOT_IMITATED = ["template", "scheduled_at", "topic_id"];
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

/** Reads what `POST /emails` was given, or throws the problem that Resend would answer. Unknown fields are passed over. */
export function readEmail(body: string): EmailContent {
  const fields = readJson(body);
  for (const field of NOT_IMITATED) {
    if (fields[field] !== undefined && fields[field] !== null)
      throw invalid(`This stand-in does not imitate the \`${field}\` field.`);
  }
  const from = readFrom(fields);
  const to = readAddresses(fields, "to");
  if (to.length === 0) throw missingField("to");
  const subject = readRequired(fields, "subject");
  if (/[\r\n]/.test(subject)) throw invalid("The `\\n` is not allowed in the `subject` field.");
  const [html, text] = [readText(fields, "html"), readText(fields, "text")];
  if (!html && !text) throw invalid("Missing `html` or `text` field.");
  return {
    from,
    to,
    cc: readAddresses(fields, "cc"),
    bcc: readAddresses(fields, "bcc"),
    replyTo: readAddresses(fields, "reply_to"),
    subject,
    html,
    text,
    headers: readTexts(fields, "headers"),
    tags: readObjects(fields, "tags").map(readTag),
    attachments: readObjects(fields, "attachments").map(readAttachment),
  };
}

function readJson(body: string): Fields {
  try {
    const fields: unknown = JSON.parse(body);
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return fields as Fields;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Problem(400, "validation_error", "The request body is not a JSON object.");
}

function readFrom(fields: Fields): string {
  const from = readRequired(fields, "from");
  if (isAddress(from)) return from;
  const message =
    "Invalid `from` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.";
  throw new Problem(422, "invalid_from_address", message);
}

function readTag({ name, value }: Fields): { name: string; value: string } {
  if (typeof name === "string" && typeof value === "string" && TAG.test(name) && TAG.test(value))
    return { name, value };
  throw invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
}

function readAttachment({ filename, content, path, content_type: type }: Fields): AttachmentRecord {
  if (path !== undefined) throw invalid("This stand-in does not fetch attachments: send their `content`.");
  const isBase64 = typeof content === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(content) && content.length % 4 === 0;
  if (typeof filename !== "string" || filename === "" || !isBase64) {
    throw new Problem(422, "invalid_attachment", "Attachment must have a `filename` and its `content` in base64.");
  }
  return { filename, contentType: typeof type === "string" ? type : "application/octet-stream", base64: content };
}
