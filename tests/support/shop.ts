import { startApp, type TestApp } from "./app.ts";
import type { MailStandIn } from "./mail-stand-in.ts";
import { portToListenOn } from "./ports.ts";
import { openStoreWithAll, type Store } from "./store.ts";
import type { StripeStandIn } from "./stripe-stand-in.ts";

export type Shop = Store & {
  stripe: StripeStandIn;
  mail: MailStandIn;
  app: TestApp;
  /** Starts the app anew where it stood, after a `kill`. */
  startAgain(): Promise<TestApp>;
};

/** The built app with its jobs, and both stand-ins, which send their webhooks to it. */
export async function openShop(settings: Record<string, string> = {}): Promise<Shop> {
  const port = await portToListenOn();
  const store = await openStoreWithAll({ baseUrl: `http://localhost:${port}` });
  const env = { ...store.env, JOBS: "inline", LIMITS: "off", ...settings };
  const begin = () => startApp({ env, port });
  try {
    const shop = { ...store, app: await begin(), startAgain, close };
    return shop;

    async function startAgain(): Promise<TestApp> {
      shop.app = await begin();
      return shop.app;
    }

    async function close(): Promise<void> {
      await shop.app.stop();
      await store.close();
    }
  } catch (error) {
    await store.close();
    throw error;
  }
}
