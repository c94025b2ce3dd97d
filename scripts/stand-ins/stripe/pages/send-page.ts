import { pageSender } from "../../shared/send-page.ts";
import { PAYMENT_STYLE } from "./style.ts";

/** A whole page, under a banner that says that nothing here is real. */
export const sendPage = pageSender({
  notice: "Demonstration payment page — no money moves",
  style: PAYMENT_STYLE,
});
