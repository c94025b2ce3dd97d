"use client";

import "./globals.css";
import ErrorPage from "./error.tsx";

/** Stands in when even the frame around the pages failed. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong – Release</title>
        <ErrorPage />
      </body>
    </html>
  );
}
