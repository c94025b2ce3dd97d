"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { LONGEST_NOTE, LONGEST_PLAN } from "#domain/training/pipeline-answers.ts";
import { declineAction, noteAction, planAction } from "./actions.ts";

type PlanFormProps = { reference: string; seen: number; standing: Record<string, string> };

/** What comes next, and by when. */
export function PlanForm({ reference, seen, standing }: PlanFormProps) {
  const [state, action] = useFormAction(planAction, { values: standing, errors: {} });
  const given = (name: string) => ({ name, defaultValue: state.values[name], error: state.errors[name] });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={["nextAction", "nextActionOn"]} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seen" value={seen} />
      <TextField
        {...given("nextAction")}
        label="What comes next"
        hint="Write no name of a customer: this line is kept longer than they are. Empty it when it is done."
        maxLength={LONGEST_PLAN}
        autoComplete="off"
        optional
      />
      <TextField {...given("nextActionOn")} label="By" type="date" width="short" optional />
      <SubmitButton variant="secondary" pendingLabel="Saving…">
        Save the plan
      </SubmitButton>
    </form>
  );
}

/** A note for colleagues, which the customer never sees. */
export function NoteForm({ reference, formKey }: { reference: string; formKey: string }) {
  const [state, action] = useFormAction(noteAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="reference" value={reference} />
      <FormKeyField formKey={state.values.formKey ?? formKey} />
      <TextArea
        name="note"
        label="A note for colleagues"
        hint="The customer does not see it. It is forgotten with them."
        defaultValue={state.values.note}
        error={state.errors.note}
        rows={3}
        maxLength={LONGEST_NOTE}
      />
      <SubmitButton variant="secondary" pendingLabel="Saving…">
        Save the note
      </SubmitButton>
    </form>
  );
}

type DeclineFormProps = { reference: string; hasEmail: boolean; isOffered: boolean };

/** Saying no, with a reason or without. */
export function DeclineForm({ reference, hasEmail, isOffered }: DeclineFormProps) {
  const [state, action] = useFormAction(declineAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="reference" value={reference} />
      <p>
        {isOffered && "What was proposed to them is taken back, and its link says so. "}
        You can open the enquiry again later.
      </p>
      <TextArea
        name="reason"
        label="Reason"
        hint={
          hasEmail
            ? "What you write here is emailed to them at once. If you leave it empty, they hear nothing from us."
            : "They gave no email address, so they hear nothing from us: you may want to phone. Colleagues see the reason."
        }
        defaultValue={state.values.reason}
        error={state.errors.reason}
        rows={3}
        maxLength={LONGEST_NOTE}
        optional
      />
      <SubmitButton variant="danger" pendingLabel="Declining…">
        Decline the enquiry
      </SubmitButton>
    </form>
  );
}
