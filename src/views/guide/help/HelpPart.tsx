import { useId, type ReactNode } from "react";

/** A part of a page of the help under its heading. */
export function HelpPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="help-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** Short sentences, one under the other. */
export function Points({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="help-points">
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

export type Term = { readonly name: ReactNode; readonly meaning: ReactNode; readonly key: string };

/** Words and what they mean. */
export function Terms({ of }: { readonly of: readonly Term[] }) {
  return (
    <dl className="help-terms">
      {of.map(({ key, name, meaning }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
