"use client";

import { useEffect, useState } from "react";

/** Ticks every box of a form. Only there with JavaScript: without, each box is ticked by hand. */
export function TickAll({ form }: { form: string }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;

  function tick(isTicked: boolean) {
    const found = document.getElementById(form);
    if (!(found instanceof HTMLFormElement)) return;
    for (const box of found.elements) if (box instanceof HTMLInputElement && box.name === "id") box.checked = isTicked;
  }

  return (
    <label className="work-tick">
      <input type="checkbox" onChange={(event) => tick(event.currentTarget.checked)} /> All
    </label>
  );
}
