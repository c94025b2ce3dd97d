/** Where the shop of the journeys and its stand-ins are, from the environment that the run was given. */
export const SHOP = addressOf("BASE_URL");
export const STRIPE = addressOf("STRIPE_API_BASE");
export const INBOX = addressOf("RESEND_BASE_URL");

function addressOf(name: string): string {
  const address = process.env[name];
  if (!address) throw new Error(`${name} is not set: the journeys are run by npm test, which starts a shop for them.`);
  return address;
}
