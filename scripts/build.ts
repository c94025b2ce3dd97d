import { build } from "./launch/build.ts";
import { giveUp } from "./launch/say.ts";

/** `npm run build`: the database client and the pages, each only when its source changed. */
await build().catch(giveUp);
