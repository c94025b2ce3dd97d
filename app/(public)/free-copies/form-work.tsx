"use client";

import { useEffect, useRef, useState } from "react";

type FormWorkProps = { formKey: string; stamp: string };

/**
 * Carries the form's stamp, and has a worker do its work from the first touch of the form on. Nobody sees or waits for it: where it is not done, or there is
 * no JavaScript, the form goes without it.
 */
export function FormWork({ formKey, stamp }: FormWorkProps) {
  const [work, setWork] = useState("");
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = field.current?.form;
    let worker: Worker | undefined;
    setWork("");
    function begin() {
      if (worker) return;
      worker = new Worker(new URL("./work.worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }: MessageEvent<string>) => setWork(data);
      // An old browser without module workers, or one that may not: the form goes as it is.
      worker.onerror = (event) => event.preventDefault();
      worker.postMessage({ formKey, stamp });
    }
    // Who only reads the page has nothing worked out. Who began to type before the script came has.
    if (form?.contains(document.activeElement)) begin();
    form?.addEventListener("focusin", begin);
    form?.addEventListener("input", begin);
    return () => {
      form?.removeEventListener("focusin", begin);
      form?.removeEventListener("input", begin);
      worker?.terminate();
    };
  }, [formKey, stamp]);

  return (
    <>
      <input type="hidden" name="formStamp" value={stamp} />
      <input type="hidden" name="formWork" value={work} ref={field} />
    </>
  );
}
