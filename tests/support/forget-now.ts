import { forgetInTime } from "#use-cases/privacy/forget-in-time.ts";

/** A process of its own that forgets whose time is over at the moment it is given: to be killed by a test. */
await forgetInTime(new Date(process.argv[2] ?? ""));
process.exit(0);
