import { sealDatabase } from "./seal-database.ts";

// What `npm start` does after the migrations, where people stood open before.
console.log(await sealDatabase(process.env.DATABASE_URL ?? ""));
