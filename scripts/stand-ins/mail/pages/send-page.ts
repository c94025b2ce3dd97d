import { pageSender } from "../../shared/send-page.ts";
import { INBOX_STYLE } from "./style.ts";

const notice = "Demonstration: no email leaves this machine";

export const sendPage = pageSender({ notice, style: INBOX_STYLE });

/** A page that shows an email as its reader would see it, styles and all, in a frame that can do nothing. */
export const sendMessagePage = pageSender({ notice, style: INBOX_STYLE, allowsForeignStyle: true });
