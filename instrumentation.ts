/** Runs once when the server starts: bad settings stop it here, and jobs begin unless they are worked elsewhere. From then on nobody's words reach the log. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("#adapters/env/env.ts");
  if (process.env.NODE_ENV === "production") (await import("#adapters/log/guard-console.ts")).guardConsole();
  if (env().JOBS === "off") return;
  const { beginWorking } = await import("#use-cases/jobs/begin-working.ts");
  beginWorking();
}
