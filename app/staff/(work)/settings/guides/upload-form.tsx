"use client";

import { type FormEvent, useState } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { Field, tiedTo } from "#app/_forms/field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SelectField } from "#app/_forms/select-field.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { sendWithProgress } from "./send-with-progress.ts";

type Option = { value: string; label: string };
type UploadFormProps = { standing: FormState; parts: Option[]; languages: Option[]; most: number };

const DOOR = "/staff/settings/guides/upload";
const HINT = "A PDF of at most 25 MB, without a password, scripts or other files in it.";

/** A plain form with a file. Where a script runs, it says how far the file is, and a file that is too large never leaves. */
export function UploadForm({ standing, parts, languages, most }: UploadFormProps) {
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { values, errors } = standing;
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });

  function send(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    event.preventDefault();
    if (percent !== null) return;
    if (!(file instanceof File) || file.size === 0) return setProblem("Choose the file");
    if (file.size > most) return setProblem("The file is larger than 25 MB: save it with smaller pictures");
    setProblem(undefined);
    setPercent(0);
    sendWithProgress(DOOR, new FormData(form), setPercent).then(
      (ledTo) => window.location.assign(ledTo),
      () => {
        setPercent(null);
        setProblem("The file did not arrive. Please send it again");
      },
    );
  }

  return (
    <form action={DOOR} method="post" encType="multipart/form-data" className="work-form" noValidate onSubmit={send}>
      <ErrorSummary state={standing} order={["part", "language", "title", "edition", "description"]} />
      <SelectField {...given("part")} label="Part" blank="Choose one" options={parts} />
      <SelectField {...given("language")} label="Language" options={languages} />
      <TextField
        {...given("title")}
        label="What it is called"
        hint="In its own language, like “Part One”."
        maxLength={60}
        width="medium"
        autoComplete="off"
      />
      <TextField
        {...given("edition")}
        label="Edition"
        hint="Like “Third edition, 2026”. It stands beside the download."
        maxLength={60}
        width="medium"
        autoComplete="off"
      />
      <TextArea
        {...given("description")}
        label="What is in it"
        hint="A sentence, in its own language."
        rows={2}
        maxLength={300}
      />
      <Field name="file" label="File" hint={HINT} error={problem}>
        <input
          {...tiedTo({ name: "file", hint: HINT, error: problem })}
          type="file"
          accept="application/pdf,.pdf"
          className="input"
        />
      </Field>
      <p role="status">
        {percent !== null && (
          <>
            <progress max={100} value={percent} aria-label="How much of the file has arrived" />{" "}
            {percent < 100 ? `${percent}% has arrived.` : "All of it has arrived. It is being checked."}
          </>
        )}
      </p>
      <button type="submit" className="button" data-variant="primary" aria-disabled={percent !== null || undefined}>
        {percent === null ? "Put it on the page" : "Sending…"}
      </button>
    </form>
  );
}
