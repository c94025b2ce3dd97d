import { createServer } from "node:http";
import pg from "pg";

// The floor under everything: plain HTTP and a plain driver, one transaction of two inserts for each request.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
pool.on("error", () => undefined);

async function insertTwo(): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("INSERT INTO bare_order (name) VALUES ($1)", ["Harbour Recovery Service"]);
    await client.query("INSERT INTO bare_line (copies) VALUES ($1)", [12]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  request.resume();
  insertTwo().then(
    () => response.writeHead(200, { "content-type": "text/plain" }).end("ok"),
    () => response.writeHead(500).end(),
  );
});

process.once("SIGTERM", () => process.exit(0));
server.listen(Number(process.env.PORT), "127.0.0.1");
