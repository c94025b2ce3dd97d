import { z } from "zod";

const RECIPIENTS = /^age1[a-z0-9]{20,}( *, *age1[a-z0-9]{20,})*$/;
const KEPT = "must be a whole number from 1 to 3650";

/** The settings of backups, each of which the shop itself can do without. */
export const backupSettings = {
  /** Whom backups are encrypted to: public keys of age. Who has none of their identities cannot read them, this machine included. */
  BACKUP_RECIPIENTS: z
    .string()
    .regex(RECIPIENTS, 'must be one or more public keys of age ("age1…"), parted by commas')
    .optional(),
  /** Where they are written; `backups` in DATA_DIR without it. A folder of this shop's own. */
  BACKUP_DIR: z.string().min(1).optional(),
  /** So many of them stay. */
  BACKUPS_KEPT: z.coerce.number(KEPT).int(KEPT).min(1, KEPT).max(3650, KEPT).default(30),
};
