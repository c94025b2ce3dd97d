import { spawn } from "node:child_process";

/** Runs a test runner in sight of the person. Answers whether it was content. */
export function runInSight(args: readonly string[], env: Record<string, string | undefined>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const endIt = () => child.kill("SIGKILL");
    process.once("exit", endIt);
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", endIt);
      resolve(code === 0);
    });
  });
}
