import type { Sayings } from "#app/staff/_work/said-notice.tsx";

/** What became of an upload, or of taking a file off. */
export const SAYINGS: Sayings = {
  done: {
    kept: "The file is on the home page.",
    removed: "The file is off the home page.",
  },
  notDone: {
    not_filled_in: "Nothing was kept: please check your answers below, and choose the file again.",
    no_file: "Nothing was kept: choose a file.",
    too_large: "Nothing was kept: the file is larger than 25 MB. Save it with smaller pictures.",
    not_a_pdf: "Nothing was kept: we cannot read this file as a PDF.",
    locked: "Nothing was kept: the file asks for a password. Save it without one.",
    has_scripts: "Nothing was kept: there are scripts in the file. Save it without them, as “PDF/A” for example.",
    opens_others:
      "Nothing was kept: the file holds other files, or starts something on a reader’s device. Save it without.",
    needed: "This part cannot be taken off: put another file in its place.",
    no_such_file: "A colleague was faster: there is no such file any more.",
    not_allowed: "You may not do this.",
  },
};
