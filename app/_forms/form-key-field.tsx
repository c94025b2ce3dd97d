/** Carries the form's key, so that sending the form twice gives the same result once. */
export function FormKeyField({ formKey }: { formKey: string }) {
  return <input type="hidden" name="formKey" value={formKey} />;
}
