import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { londonSpanInWords } from "#domain/london-span.ts";
import { isFeedbackOpen } from "#domain/training/feedback-answers.ts";
import { dayToSpeakOf } from "#use-cases/training/feedback.ts";
import { FeedbackForms } from "./feedback-forms.tsx";

export const metadata = { title: TITLE_BY_FORM };

type FeedbackPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ did?: string | string[] }>;
};

export default async function FeedbackPage({ params, searchParams }: FeedbackPageProps) {
  const [{ token }, { did }] = await Promise.all([params, searchParams]);
  const day = (await dayToSpeakOf(token)) ?? (await refuseUnknownLink());
  const isOpen = isFeedbackOpen(day, new Date());
  const isThanked = did === "thanks";
  return (
    <>
      {!isOpen && <title>How was it?</title>}
      <PageHeading
        above="Release"
        title={isOpen ? "How was it?" : "This page is not open now"}
        lead={isOpen ? londonSpanInWords(day) : "It opens when the day begins, and closes some weeks after it."}
      />
      <div className="measure stack">
        {isThanked && (
          <Notice tone="success" title="Thank you" announce>
            <p>We have your answers. Nobody can see that they are yours.</p>
          </Notice>
        )}
        {did === "over" && (
          <Notice tone="warning" title="Please type your name again: the link had run out." announce />
        )}
        {isOpen && <FeedbackForms token={token} formKey={isThanked ? null : mintFormKey()} />}
      </div>
    </>
  );
}
