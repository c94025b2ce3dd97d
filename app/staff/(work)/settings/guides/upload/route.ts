import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { checkThisBrowser, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkGuideFile } from "#domain/downloads/guide-parts.ts";
import { may } from "#domain/staff/abilities.ts";
import { keepGuideFile } from "#use-cases/downloads/keep-guide-file.ts";
import { FIELDS } from "../upload-values.ts";

const PAGE = "/staff/settings/guides";

/** Nothing to read here. A sign-in that remembers this address leads on to the page. */
export async function GET(): Promise<Response> {
  await requireStaff("manage_business");
  redirect(PAGE);
}

/**
 * Takes in a file of the guide: a route, because an action takes no more than a form. Nothing of the body is read before it
 * is known who sends it. Every answer leads to a page, the one of the guide's files, which guards itself.
 */
export async function POST(request: Request): Promise<Response> {
  const check = await checkThisBrowser();
  if (check.is !== "signed_in" || !may(check.member, "manage_business")) return leadTo({});
  const form = await request.formData().catch(() => null);
  if (form === null) return leadTo({ did: "no_file" });
  const values = readForm(form);
  const typed = Object.fromEntries(FIELDS.map((name) => [name, (values[name] ?? "").slice(0, 400)]));
  const checked = checkGuideFile(values);
  if (!checked.ok) return leadTo({ did: "not_filled_in", ...typed });
  const file = form.get("file");
  if (!(file instanceof File)) return leadTo({ did: "no_file", ...typed });
  const kept = await keepGuideFile(checked.answers, new Uint8Array(await file.arrayBuffer()), check.member);
  return kept.ok ? leadTo({ did: "kept" }) : leadTo({ did: kept.refusal, ...typed });
}

function leadTo(query: Record<string, string>): Response {
  const address = Object.keys(query).length === 0 ? PAGE : `${PAGE}?${new URLSearchParams(query)}`;
  return new Response(null, { status: 303, headers: { Location: address } });
}
