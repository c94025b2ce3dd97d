import { COLLEAGUES, type Mapped, NOBODY_SEES, TRAINING } from "./mapped.ts";

const STAYS = "stays: what was done is told with who did it";
const WITH_SESSION = "when the browser is signed out, at the latest when its time is over";
const SIGN_IN: Mapped = {
  why: "signing in",
  who: NOBODY_SEES,
  goes: "when it is made anew; of a disabled colleague it opens nothing",
};
const NOT_USED: Mapped = {
  why: "a column of the sign-in's library that is never filled",
  who: NOBODY_SEES,
  goes: "never there",
};
const WORKING_TIME: Mapped = { why: "when a trainer can be booked", who: TRAINING, goes: "when it is changed" };

/** What is kept of colleagues and trainers: `Model.field` as in the schema. */
export const STAFF_MAP: Record<string, Mapped> = {
  "StaffMember.name": { why: "who did what", who: COLLEAGUES, goes: STAYS },
  "StaffMember.email": { why: "signing in, and being told", who: "administrators; Resend", goes: STAYS },
  "StaffMember.image": NOT_USED,
  "StaffMember.role": { why: "what they may do", who: "administrators", goes: STAYS },
  "StaffMember.lastTotpStep": SIGN_IN,
  "StaffInvitation.email": {
    why: "whom a link was sent to",
    who: "administrators; Resend",
    goes: "90 days after it ended",
  },
  "StaffInvitation.tokenHash": { ...SIGN_IN, goes: "90 days after it ended" },
  "StaffSession.token": { ...SIGN_IN, goes: WITH_SESSION },
  "StaffSession.ipAddress": { why: "they see where they are signed in", who: "the colleague", goes: WITH_SESSION },
  "StaffSession.userAgent": {
    why: "they see in which browser they are signed in",
    who: "the colleague",
    goes: WITH_SESSION,
  },
  "StaffAccount.password": { ...SIGN_IN, why: "signing in: a slow hash of the password" },
  "StaffAccount.accountId": SIGN_IN,
  "StaffAccount.accessToken": NOT_USED,
  "StaffAccount.refreshToken": NOT_USED,
  "StaffAccount.idToken": NOT_USED,
  "StaffVerification.identifier": { ...SIGN_IN, goes: "when its time is over" },
  "StaffVerification.value": { ...SIGN_IN, goes: "when its time is over" },
  "StaffPasskey.name": { why: "they tell their passkeys apart", who: "the colleague", goes: "when they remove it" },
  "StaffPasskey.credentialId": SIGN_IN,
  "StaffPasskey.publicKey": SIGN_IN,
  "StaffTwoFactor.secret": SIGN_IN,
  "StaffTwoFactor.backupCodes": SIGN_IN,
  "Trainer.name": { why: "who gives a training", who: `${TRAINING}; who booked it`, goes: STAYS },
  "Trainer.email": { why: "calendar invitations", who: `${TRAINING}; Resend`, goes: STAYS },
  "Trainer.calendarToken": {
    why: "the secret of their calendar feed",
    who: "the trainer",
    goes: "when it is made anew",
  },
  "TrainerHours.fromMinute": WORKING_TIME,
  "TrainerHours.toMinute": WORKING_TIME,
  "TrainerTime.startsAt": { ...WORKING_TIME, goes: STAYS },
  "TrainerTime.endsAt": { ...WORKING_TIME, goes: STAYS },
};
