import type { FormState } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { inDigits } from "#domain/digits.ts";
import { copiesAtOnceInWords, type FreeCopyLimits } from "#domain/free-copies/limits.ts";

type Answers = Pick<FormState, "values" | "errors">;

/** The first question. A group's own questions stand under its choice. */
export function AudienceChoice({ values, errors, limits }: Answers & { limits: FreeCopyLimits }) {
  const options = [
    {
      value: "individual",
      label: "Just me, or someone close to me",
      hint: `${capital(copiesAtOnceInWords(limits.individualCopies))}. They go straight to the people who pack.`,
    },
    {
      value: "group",
      label: "A grassroots group or collective",
      hint: `Up to ${inDigits(limits.groupCopies)} copies. A person reads your request first.`,
      reveal: <GroupFields values={values} errors={errors} />,
    },
  ];
  return (
    <RadioGroup
      name="audience"
      label="Who are the copies for?"
      prominent
      options={options}
      defaultValue={values.audience}
      error={errors.audience}
    />
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function GroupFields({ values, errors }: Answers) {
  const filled = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <TextField {...filled("groupName")} label="Name of the group" autoComplete="organization" />
      <TextArea
        {...filled("groupAbout")}
        label="What does the group do, and where?"
        hint="A sentence or two is enough. Up to 1,000 characters."
        rows={3}
      />
      <TextField {...filled("contactName")} label="Your name" hint="Or any name we can use." autoComplete="nickname" />
      <TextField
        {...filled("neededBy")}
        label="Needed by"
        hint="If there is a day you need them for."
        optional
        type="date"
        width="short"
      />
    </>
  );
}
