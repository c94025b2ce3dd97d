import { readdirSync } from "node:fs";
import { dirname } from "node:path";

/** The addresses of the public pages, read from the folders of their room. Those that need something of a customer's are left out. */
export function publicPages(): string[] {
  const pages = readdirSync("app/(public)", { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|\/)page\.tsx$/.test(name) && !name.includes("["))
    .map((name) => `/${dirname(name)}`.replace("/.", "/"))
    .filter((path) => !/^\/order\/.|\/thanks$/.test(path));
  if (pages.length === 0) throw new Error("there are no public pages");
  return pages.sort();
}
