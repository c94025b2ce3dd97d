import { closeDatabase } from "#adapters/database/client.ts";
import { forgetSince } from "#use-cases/privacy/forget-since.ts";

// What `npm start` does first where a backup was restored.
console.log(await forgetSince());
await closeDatabase();
