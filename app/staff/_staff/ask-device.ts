/** Lets the device sign with one of the passkeys that `options` name. Throws what the browser throws. */
export async function signByPasskey(options: object): Promise<object | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return saidBy(await navigator.credentials.get({ publicKey }));
}

/** Lets the device make a passkey. Throws what the browser throws. */
export async function makePasskey(options: object): Promise<object | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return saidBy(await navigator.credentials.create({ publicKey }));
}

function saidBy(credential: Credential | null): object | null {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
}
