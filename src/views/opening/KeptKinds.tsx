import type { Kind } from "../../domain/kinds";
import { heldTypes, kindName } from "../../i18n/kindNames";
import { KindIcon } from "../shared/KindIcon";
import { languageMarks } from "../shared/Text";
import { useTexts } from "../shared/useTexts";

type KeptKindsProps = { readonly kinds: readonly Kind[]; readonly areCodebooks: boolean };

/** Into which kinds the types of a file were sorted, with their signs and numbers; nothing where it has no types. */
export function KeptKinds({ kinds, areCodebooks }: KeptKindsProps) {
  const { t, language, locale } = useTexts("importing");
  const found = kinds.filter(({ count }) => count > 0);
  if (found.length === 0 || found.some(({ id }) => id === "event")) return null;
  const number = new Intl.NumberFormat(locale);
  return (
    <section className="opening-kinds">
      <p>{t(areCodebooks ? "kinds.codebook" : "kinds.kept")}</p>
      <ul>
        {found.map((kind) => {
          const shown = kindName(kind.id, { kind: () => kind.name }, language, "kinds");
          const held = heldTypes(kind, language);
          return (
            <li key={kind.id}>
              <KindIcon kind={kind.id} /> <bdi {...languageMarks(shown.language)}>{shown.text}</bdi>{" "}
              <span className="opening-count">{number.format(kind.count)}</span>
              {held !== undefined && <span className="opening-held"> ({held})</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
