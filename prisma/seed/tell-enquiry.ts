import { checkOrderAnswers } from "#domain/ordering/order-answers.ts";
import { checkEnquiryAnswers } from "#domain/training/enquiry-answers.ts";
import { askForQuote } from "#use-cases/ordering/ask-for-quote.ts";
import { enquireAboutTraining } from "#use-cases/training/enquire-about-training.ts";
import type { Step } from "./demo.ts";
import type { Stage } from "./tell-order.ts";
import { demoKey, mustBe } from "./tell-parcel.ts";

/** An enquiry's story: when it came, in hours ago, and what the form said. */
export type EnquiryStory = { about: "training" | "quote"; received: number; form: Record<string, string> };

export function enquirySteps({ about, received, form }: EnquiryStory, { onSale }: Stage): Step[] {
  const run = async (now: Date): Promise<void> => {
    const checked = about === "quote" ? checkOrderAnswers(form, onSale) : checkEnquiryAnswers(form);
    if (!checked.ok) throw new Error(`a demonstration enquiry is wrong: ${JSON.stringify(checked.errors)}`);
    const { answers } = checked;
    if ("message" in answers) mustBe(await enquireAboutTraining({ formKey: demoKey(), answers, now }));
    else mustBe(await askForQuote({ formKey: demoKey(), answers, now }));
  };
  return [{ hoursAgo: received, run }];
}
