import { sha256 } from "@noble/hashes/sha2.js";
import { beginsWithZeros, FORM_WORK, workText } from "#domain/free-copies/form-work.ts";

// Runs beside the page, so that typing stays smooth. It is told the form, and answers with what it found.
addEventListener("message", ({ data }: MessageEvent<{ formKey: string; stamp: string }>) => {
  const letters = new TextEncoder();
  const numbers = Array.from({ length: FORM_WORK.pieces }, (_, piece) => {
    let number = 0;
    while (!beginsWithZeros(sha256(letters.encode(workText(data, piece, number))))) number += 1;
    return number;
  });
  postMessage(numbers.join("."));
});
