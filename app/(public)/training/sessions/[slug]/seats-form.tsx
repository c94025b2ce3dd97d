"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { PrivacyNote } from "#app/_forms/privacy-note.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { formatPence } from "#domain/money.ts";
import { type Room, whatIsAsked } from "#domain/training/seats-asked.ts";
import { seatsOwed } from "#domain/training/seats-owed.ts";
import { bookSeatsAction } from "./actions.ts";
import { SeatsButtons } from "./seats-buttons.tsx";
import { useTypedSeats } from "./typed-seats.ts";

const ORDER = ["seats", "name", "email", "organisationName", "purchaseOrderNumber", "accessNeeds"];

type SeatsFormProps = {
  slug: string;
  formKey: string;
  /** Null of free places. */
  price: { pence: number; cancelling: string } | null;
  room: Room;
  children: ReactNode;
};

/** Asks for places, below what there is to know of them; the waiting list is the same form with another button. */
export function SeatsForm({ slug, formKey, price, room: then, children }: SeatsFormProps) {
  const [state, action] = useFormAction(bookSeatsAction, blankForm);
  const filled = (name: string) => ({ name, defaultValue: state.values[name], error: state.errors[name] });
  const { form, typed, look } = useTypedSeats(state.values);
  const owed = price === null ? null : seatsOwed(typed, price.pence);
  const room = { ...then, left: Math.min(then.left, readWholeNumber(state.values.left ?? "") ?? then.left) };
  const asked = whatIsAsked(typed?.seats ?? state.values.seats ?? "", room);
  return (
    <form action={action} className="form" noValidate ref={form} onInput={look}>
      <PageTitle title="Book a place – Release" state={state} />
      <ErrorSummary state={state} order={ORDER} />
      {children}
      <FormKeyField formKey={state.values.formKey ?? formKey} />
      <input type="hidden" name="slug" value={slug} />
      <NumberField
        {...filled("seats")}
        label="How many places?"
        hint={price === null ? undefined : `Each costs ${formatPence(price.pence)}.`}
      />
      <TextField {...filled("name")} label="Your name" autoComplete="name" width="medium" />
      <TextField {...filled("email")} label="Email address" type="email" autoComplete="email" spellCheck={false} />
      <TextField
        {...filled("organisationName")}
        label="Organisation"
        hint={price === null ? undefined : "Needed for an invoice. By card you can leave it out."}
        optional
        autoComplete="organization"
      />
      {price !== null && (
        <TextField
          {...filled("purchaseOrderNumber")}
          label="Purchase order number"
          hint={
            asked.is === "wait"
              ? "You pay once there are places for you: with a number by invoice, without one by card."
              : "With a number we send an invoice. Without one you pay by card next."
          }
          optional
          width="medium"
        />
      )}
      <TextArea
        {...filled("accessNeeds")}
        label="Is there anything you need to take part?"
        hint="Up to 1,000 characters."
        optional
        rows={3}
      />
      <PrivacyNote use="for these places" />
      <SeatsButtons asked={asked} room={room} owed={owed} cancelling={price?.cancelling} isFollowed={typed !== null} />
    </form>
  );
}
