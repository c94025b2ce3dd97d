"use client";

import { useActionState, useEffect } from "react";
import type { FormState } from "./form-state.ts";
import { whyNotSent } from "./not-sent.ts";
import { readForm } from "./read-form.ts";

type Action<State> = (state: Awaited<State>, form: FormData) => State | Promise<State>;
type Unsent<State> = (state: Awaited<State>, form: FormData, why: string) => Awaited<State>;

/**
 * `useActionState` for a form: without a connection, or when the shop fails, the form stays as it is, with what was typed, and says so above. The
 * same button sends it again. Where the answer leads to another page, it goes there. Without scripts the action is the server's own, and the
 * browser says what is wrong.
 */
export function useFormAction<State extends FormState>(action: Action<State>, initial: Awaited<State>) {
  const given = useSafeAction<State>(action, initial, stillTyped);
  const [{ leadsTo }] = given;
  useEffect(() => {
    if (leadsTo !== undefined) window.location.assign(leadsTo);
  }, [leadsTo]);
  return given;
}

/** The same for a state of another kind: `unsent` gives the state that says why nothing came of it. */
export function useSafeAction<State>(action: Action<State>, initial: Awaited<State>, unsent: Unsent<State>) {
  // On the server it has to be the action itself: only that can be sent by a form without scripts.
  const isInBrowser = typeof window !== "undefined";
  return useActionState<State, FormData>(isInBrowser ? catching(action, unsent) : action, initial);
}

function catching<State>(action: Action<State>, unsent: Unsent<State>) {
  return async (state: Awaited<State>, form: FormData): Promise<Awaited<State>> => {
    const wasOnline = navigator.onLine;
    try {
      return await action(state, form);
    } catch (thrown) {
      return unsent(state, form, whyNotSent(thrown, wasOnline));
    }
  };
}

function stillTyped<State extends FormState>(state: Awaited<State>, form: FormData, message: string): Awaited<State> {
  return Object.assign({}, state, { values: readForm(form), errors: {}, message, leadsTo: undefined });
}
