import { because, counted, type Words } from "./phrases.ts";

/** What happened to a parcel, in words. */
export const PARCEL_WORDS: Record<string, Words> = {
  consignment_claimed: (who) => `${who} claimed the parcel.`,
  consignment_released: (who) => `${who} put the parcel back into the queue.`,
  consignment_held: (who, { text }) => `${who} held the parcel${because(text("reason"))}`,
  consignment_unheld: (who) => `${who} let the parcel go on.`,
  consignment_packed: (who) => `${who} packed the parcel.`,
  consignment_unpacked: (who) => `${who} unpacked the parcel.`,
  consignment_moved_to_edition: (who) => `${who} chose to wait for the new edition: another parcel takes its place.`,
  consignment_dispatched: (who) => `${who} dispatched the parcel.`,
  tracking_added: (who) => `${who} added the tracking number.`,
  tracking_changed: (who, { text }) =>
    text("from") === text("to")
      ? `${who} changed the tracking number for another, which ends in ${text("to") ?? "the same"}, too.`
      : `${who} changed the tracking number: what ends in ${text("from") ?? "another"} became what ends in ${text("to") ?? "another"}.`,
  tracking_removed: (who, { text }) =>
    `${who} took the tracking number away, which ends in ${text("from") ?? "another"}.`,
  dispatch_undone: (who) => `${who} took the dispatch back: the parcel is here, packed.`,
  consignment_returned: (who, { text }) => `${who} noted that the parcel came back${because(text("reason"))}`,
  consignment_lost: (who) => `${who} noted that the parcel is lost in the post.`,
  copies_cancelled: (who, { count }) => `${who} cancelled ${counted(count("copies"))} of it.`,
  copies_written_off: (who, { count, text }) =>
    `${who} wrote off ${counted(count("copies"))} of it${because(text("reason"))}`,
  consignment_sent_again: (who, { text }) =>
    `${who} made the parcel, to send again what was in ${text("from") ?? "another"}.`,
  consignment_split: (who, { count, text }) =>
    `${who} split the parcel: ${counted(count("copies"))} went into ${text("into") ?? "another"}.`,
  consignment_took_in: (who, { count, text }) =>
    `${who} joined ${text("from") ?? "another"} with the parcel: ${counted(count("copies"))} came into it.`,
  consignment_joined: (who, { count, text }) =>
    `${who} joined the parcel with ${text("into") ?? "another"}: ${counted(count("copies"))} went into that one.`,
  consignment_split_off: (who, { count, text }) =>
    `${who} made the parcel of ${counted(count("copies"))} from ${text("from") ?? "another"}.`,
  address_corrected: (who, { text }) =>
    `${who} corrected the address${text("to") === "another_postcode" ? ", to another postcode" : ""}.`,
};
