/** The smallest app of the same framework, file by file: a page made for its request, and a form with one insert. */
export function bareNextSource(projectRoot: string): Record<string, string> {
  return {
    "package.json": `{ "name": "bare-next", "private": true, "type": "module" }\n`,
    "next.config.js": `export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["pg"],
  turbopack: { root: ${JSON.stringify(projectRoot)} },
};
`,
    // The build looks for it upwards as well, and would find the shop's.
    "instrumentation.js": "export function register() {}\n",
    "app/layout.jsx": `export const metadata = { title: "Bare" };

export default function Layout({ children }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
`,
    "app/page.jsx": `import { connection } from "next/server";

export default async function Page() {
  await connection();
  return <h1>Bare</h1>;
}
`,
    "app/form/page.jsx": `import { connection } from "next/server";
import { insertAction } from "./actions.js";

export default async function Page() {
  await connection();
  return (
    <form action={insertAction}>
      <label htmlFor="name">Name</label>
      <input id="name" name="name" />
      <button type="submit">Send</button>
    </form>
  );
}
`,
    "app/form/actions.js": `"use server";

import { redirect } from "next/navigation";
import pg from "pg";

const pool = (globalThis.barePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 }));

export async function insertAction(form) {
  await pool.query("INSERT INTO bare_order (name) VALUES ($1)", [String(form.get("name"))]);
  redirect("/form");
}
`,
  };
}
