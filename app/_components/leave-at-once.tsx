"use client";

import { useEffect, useState } from "react";

const PRESSES = 3;
/** Between the first press and the last. */
const WITHIN_MS = 5_000;
const LEFT = "left";

/** Leaves for another page by the link, or by Shift three times; says to screen readers how often it is still to be pressed. */
export function LeaveAtOnce({ to }: { to: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const leave = (event?: Event) => {
      event?.preventDefault();
      setSaid("Leaving this page");
      clearAndLeave(to);
    };
    const count = shiftCounter((left) => (left === 0 ? leave() : setSaid(left < PRESSES ? sayLeft(left) : "")));
    const link = document.querySelector("a[data-leave]");
    link?.addEventListener("click", leave);
    addEventListener("keydown", count);
    addEventListener("pageshow", forgetOnReturn);
    return () => {
      link?.removeEventListener("click", leave);
      removeEventListener("keydown", count);
      removeEventListener("pageshow", forgetOnReturn);
    };
  }, [to]);
  return (
    <p aria-live="assertive" data-leaving="" className="visually-hidden">
      {said}
    </p>
  );
}

function sayLeft(left: number): string {
  return `Shift, press ${left === 1 ? "once" : `${left} times`} more to leave this page.`;
}

/** Counts presses of Shift alone: any other key, or too much time, begins anew. Tells how many are left. */
function shiftCounter(tell: (left: number) => void): (event: KeyboardEvent) => void {
  let presses: number[] = [];
  return ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    if (key !== "Shift") {
      if (presses.length > 0) tell(PRESSES);
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp];
    tell(PRESSES - presses.length);
  };
}

/** Nothing stays on the screen, in a field or in this tab; and this page's place in the tab's history is the other's. */
function clearAndLeave(to: string): void {
  document.documentElement.hidden = true;
  document.title = "Weather";
  emptyFields();
  sessionStorage.clear();
  sessionStorage.setItem(LEFT, "yes");
  location.replace(to);
}

/** A page that the browser kept whole, and shows again when somebody goes back, is empty. */
function forgetOnReturn({ persisted }: PageTransitionEvent): void {
  if (!persisted || sessionStorage.getItem(LEFT) === null) return;
  emptyFields();
  document.documentElement.hidden = false;
}

function emptyFields(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) {
    if (field.type === "hidden") continue;
    if (field.type === "radio" || field.type === "checkbox") (field as HTMLInputElement).checked = false;
    else field.value = "";
  }
}
