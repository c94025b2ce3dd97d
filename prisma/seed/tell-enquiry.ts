import type { Checked } from "#domain/forms/fields.ts";
import { londonDay } from "#domain/london-day.ts";
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
    const [formKey, bounds] = [demoKey(), { today: londonDay(now), mostGuides: 499 }];
    if (about === "quote") mustBe(await askForQuote({ formKey, answers: taken(checkOrderAnswers(form, onSale)), now }));
    else mustBe(await enquireAboutTraining({ formKey, answers: taken(checkEnquiryAnswers(form, bounds)), now }));
  };
  return [{ hoursAgo: received, run }];
}

function taken<Answers>(checked: Checked<Answers>): Answers {
  if (!checked.ok) throw new Error(`a demonstration enquiry is wrong: ${JSON.stringify(checked.errors)}`);
  return checked.answers;
}
