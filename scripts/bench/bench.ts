import type { Closing } from "./closing.ts";
import type { Databases } from "./databases.ts";
import type { Options } from "./options.ts";

/** What every measurement is given. */
export type Bench = { options: Options; closing: Closing; databases: Databases };
