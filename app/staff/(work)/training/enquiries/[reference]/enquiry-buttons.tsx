import { ButtonLink } from "#app/_components/button-link.tsx";
import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { isOver } from "#domain/training/enquiry-life.ts";
import type { TrainingEnquiryInDetail } from "#use-cases/training/enquiry-queries.ts";
import { moveAction } from "./actions.ts";

type Enquiry = Pick<TrainingEnquiryInDetail, "reference" | "status" | "handledById" | "proposals">;

/** What can be done with an enquiry as it stands. */
export function EnquiryButtons({ enquiry, me }: { enquiry: Enquiry; me: string }) {
  const { reference, status, handledById, proposals } = enquiry;
  const isOpen = !isOver(status);
  return (
    <>
      {isOpen && proposals.length === 0 && (
        <ButtonLink href={`/staff/training/proposals/new?enquiry=${reference}`}>
          Write a proposal<span className="visually-hidden"> for {reference}</span>
        </ButtonLink>
      )}
      <form action={moveAction} className="actions">
        <Hidden enquiry={enquiry} />
        {isOpen && handledById !== me && (
          <SubmitButton variant="secondary" name="intent" value="take" pendingLabel="Saving…">
            {handledById === null ? "I am answering" : "Take over"}
          </SubmitButton>
        )}
        <SubmitButton variant="secondary" name="intent" value={isOpen ? "close" : "reopen"} pendingLabel="Saving…">
          {isOpen ? "Close" : "Open again"}
        </SubmitButton>
      </form>
    </>
  );
}

/** Gives an enquiry to a colleague. */
export function HandOver({ enquiry, colleagues }: { enquiry: Enquiry; colleagues: { id: string; name: string }[] }) {
  const others = colleagues.filter(({ id }) => id !== enquiry.handledById);
  if (others.length === 0) return null;
  return (
    <form action={moveAction} className="work-search">
      <Hidden enquiry={enquiry} />
      <SelectField
        name="to"
        label="Hand it to"
        blank="Choose a colleague"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton variant="secondary" name="intent" value="hand" pendingLabel="Saving…">
        Hand over
      </SubmitButton>
    </form>
  );
}

function Hidden({ enquiry: { reference, handledById } }: { enquiry: Enquiry }) {
  return (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seenWith" value={handledById ?? ""} />
    </>
  );
}
