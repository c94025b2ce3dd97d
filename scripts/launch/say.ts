/** One line of progress for the person who watches. */
export function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

/** Shows what is being done, and afterwards how long it took. */
export async function step<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now();
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** A problem that a person can put right: shown as it is, without a stack. */
export class Problem extends Error {}

/** Shows why a command ends here, and ends it. */
export function giveUp(error: unknown): never {
  process.stderr.write(`\n${reasonOf(error).replace(/^/gm, "  ")}\n\n`);
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Problem) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM")
    return `${error.message}\nIt belongs to another account, perhaps from an earlier start.`;
  return error.stack ?? error.message;
}
