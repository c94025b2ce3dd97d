import { generateX25519Identity, identityToRecipient } from "age-encryption";

// Makes a pair of keys for backups. Neither is kept here: what can read backups must not stand where they are made.
const identity = await generateX25519Identity();
console.log(`
  The public key, for the settings of the shop. It encrypts, and opens nothing:

    BACKUP_RECIPIENTS=${await identityToRecipient(identity)}

  The identity, which opens every backup. Write it down in two safe places, on this machine in none:

    BACKUP_IDENTITY=${identity}
`);
