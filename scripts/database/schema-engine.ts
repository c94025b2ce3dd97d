import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type PrismaPg as Adapter, PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { presentSchema } from "./migration-files.ts";

type Connection = Awaited<ReturnType<Adapter["connect"]>>;

/** Postgres' internal one-byte type `"char"`, which its catalogues use and the adapter does not know, and `text`. */
const [INTERNAL_CHAR, TEXT] = [18, 25];

/**
 * The adapter cuts scripts at every semicolon, even within a function's body: here a script goes to Postgres whole. And it
 * cannot read the catalogues, for want of the type `"char"`: here its columns are read as text and handed on as characters.
 */
function fitForMigrating(connection: Connection): Connection {
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<{ fields?: { dataTypeID: number }[] }>;
  const queryRaw = connection.queryRaw.bind(connection);
  let characterColumns: boolean[] = [];
  const queryReadably = async (...args: unknown[]) => {
    const result = await query(...args);
    characterColumns = (result.fields ?? []).map(({ dataTypeID }) => dataTypeID === INTERNAL_CHAR);
    for (const field of result.fields ?? []) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    return result;
  };
  Object.assign(pool, { query: queryReadably });
  connection.queryRaw = async (request) => {
    const { columnTypes, ...rest } = await queryRaw(request);
    const asRead = columnTypes.map((type, index) => (characterColumns[index] ? ColumnTypeEnum.Character : type));
    return { ...rest, columnTypes: asRead };
  };
  connection.executeScript = async (script) => {
    await query(script);
  };
  return connection;
}

/** Prisma's adapter, made fit for migrating, with throw-away databases that are dropped only once they are left. */
class MigratingAdapter extends PrismaPg {
  readonly #url: string;
  readonly #open = new Set<Connection>();

  constructor(url: string) {
    super({ connectionString: url, max: 1 });
    this.#url = url;
  }

  override async connect(): Promise<Connection> {
    const connection = fitForMigrating(await super.connect());
    this.#open.add(connection);
    return connection;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((connection) => connection.dispose()));
  }

  override async connectToShadowDb(): Promise<Connection> {
    const name = `throw_away_${crypto.randomUUID().replaceAll("-", "")}`;
    const owner = await this.connect();
    await owner.executeScript(`CREATE DATABASE ${name}`);
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    const shadow = new MigratingAdapter(url.href);
    const connection = await shadow.connect();
    connection.dispose = async () => {
      await connection.underlyingDriver().end();
      await owner.executeScript(`DROP DATABASE ${name} WITH (FORCE)`);
    };
    return connection;
  }
}

type Instantiated = typeof glue & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof SchemaEngine;
};

let isLoaded = false;

/** The package expects a bundler to load its WebAssembly; this does it by hand. */
async function load(): Promise<Instantiated> {
  const engine = glue as Instantiated;
  if (isLoaded) return engine;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const file = join(dirname(entry), "schema_engine_bg.wasm");
  const module = { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(await readFile(file), module);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
  return engine;
}

type OpenEngine = {
  engine: SchemaEngine;
  /** What the database itself said where the engine has only a number for it. */
  wordsOf(error: unknown): string;
  close(): Promise<void>;
};

/** Prisma's own schema engine, on a database. It does what the command line's does, without its binary. */
export async function openSchemaEngine(url: string): Promise<OpenEngine> {
  const { SchemaEngine } = await load();
  const adapter = new MigratingAdapter(url);
  const datamodels = presentSchema().files.map(({ path, content }): [string, string] => [path, content]);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory);
  const wordsOf = (error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    const [, id] = /External error id#(\d+)/.exec(words) ?? [];
    const cause: unknown = id === undefined ? undefined : factory.errorRegistry.consumeError(Number(id))?.error;
    const [, name] = /migration_name="(\w+)"/.exec(words) ?? [];
    return cause instanceof Error ? `${name ? `The migration ${name} failed: ` : ""}${cause.message}` : words;
  };
  const close = async () => {
    engine.free();
    await adapter.close();
  };
  return { engine, wordsOf, close };
}
