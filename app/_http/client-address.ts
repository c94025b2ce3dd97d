import { headers } from "next/headers";

/** Where on the network a request comes from, as the reverse proxy writes it; "unknown" where there is none. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get("x-real-ip")?.slice(0, 64) || "unknown";
}
