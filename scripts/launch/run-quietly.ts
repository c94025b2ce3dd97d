import { spawn } from "node:child_process";
import { signal } from "./process-identity.ts";
import { Problem } from "./say.ts";

/** Runs a program by the project's own Node and answers its words, which are shown only when it fails. It ends with us. */
export function runQuietly(
  args: readonly string[],
  env: Record<string, string | undefined> = process.env,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: env as NodeJS.ProcessEnv,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const endIt = () => child.pid !== undefined && signal(child.pid, "SIGKILL");
    process.once("exit", endIt);
    const words: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => words.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", endIt);
      const said = Buffer.concat(words).toString("utf8");
      if (code === 0) resolve(said);
      else reject(new Problem(`This failed: ${args.join(" ")}\n${said.split("\n").slice(-60).join("\n")}`));
    });
  });
}
