/** Points this process's settings at a stand-in for Resend. Call it before anything reads them: they are read once. */
export function pointMailAt(mail: { baseUrl: string; webhookSecret?: string }): void {
  Object.assign(process.env, {
    BASE_URL: "http://localhost:3000",
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    STRIPE_SECRET_KEY: "sk_test_store",
    STRIPE_WEBHOOK_SECRET: "whsec_for_tests",
    RESEND_API_KEY: "re_store",
    RESEND_BASE_URL: mail.baseUrl,
    RESEND_WEBHOOK_SECRET: mail.webhookSecret ?? "",
    EMAIL_FROM: "Release <post@localhost.example>",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
  });
}
