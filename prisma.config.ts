import { defineConfig } from "prisma/config";

// Prisma's command line asks for its schema engine's binary even for `generate`, which never runs it.
// Migrations here go through the same engine as WebAssembly (scripts/database), so any executable will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
