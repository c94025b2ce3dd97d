type FindBoxProps = {
  /** Leads to the page that finds. Posted, because what is looked for may be a name, which belongs in no address. */
  action: (form: FormData) => Promise<void>;
  name: string;
  label: string;
  defaultValue?: string | undefined;
  placeholder?: string;
  button?: string;
  /** The id of words that are read out with the box. */
  describedBy?: string;
};

/** One line to find something by. */
export function FindBox({
  action,
  name,
  label,
  defaultValue,
  placeholder,
  button = "Find",
  describedBy,
}: FindBoxProps) {
  return (
    <search>
      <form action={action} className="work-inline work-find">
        <input
          type="search"
          id={`find-${name}`}
          name={name}
          className="input"
          aria-label={label}
          aria-describedby={describedBy}
          placeholder={placeholder ?? label}
          defaultValue={defaultValue}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="button" data-variant="secondary">
          {button}
        </button>
      </form>
    </search>
  );
}
