import { closeDatabase } from "#adapters/database/client.ts";
import { masterKeys } from "#adapters/sealing/master-keys.ts";
import { isFirstMasterInUse, rotateKeys } from "#use-cases/sealing/rewrap-people.ts";

// Wraps the keys of all people by the first of MASTER_KEYS. It may be broken off and begun again (docs/operations.md).
const [first, ...former] = masterKeys();
if (!(await isFirstMasterInUse())) {
  await closeDatabase();
  console.error(
    `The shop was not started with version ${first?.version} yet, and could read nobody: start it again first.`,
  );
  process.exit(1);
}
const wrapped = await rotateKeys();
await closeDatabase();
console.log(`${wrapped} keys are wrapped anew by version ${first?.version}. No other version is needed any more.`);
if (former.length > 0)
  console.log(
    `Take ${former.map(({ version }) => `version ${version}`).join(" and ")} out of MASTER_KEYS, start again, and destroy it.`,
  );
