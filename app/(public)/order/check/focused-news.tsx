"use client";

import { type ReactNode, useEffect, useRef } from "react";
import style from "./check.module.css";

/** Takes the focus: the button that brought the news about may be gone from the page. */
export function FocusedNews({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} id="news" tabIndex={-1} className={style.news}>
      {children}
    </div>
  );
}
