type FindBoxProps = {
  /** The page that finds: the form is a plain GET of it. */
  path: string;
  name: string;
  label: string;
  defaultValue?: string | undefined;
  placeholder?: string;
  button?: string;
  /** The id of words that are read out with the box. */
  describedBy?: string;
};

/** One line to find something by. What is looked for stands in the address, so that it can be kept and sent on. */
export function FindBox({ path, name, label, defaultValue, placeholder, button = "Find", describedBy }: FindBoxProps) {
  return (
    <search>
      <form action={path} className="work-inline work-find">
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
