import { isInferred, type DrawnPlace } from "../../../domain/drawing";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { useNames } from "./useNames";
import { Woven } from "./Woven";

/** The name of a place where an event is drawn, marked where the curator infers it: "Iraq (inferred)". */
export function PlaceName({ drawn }: { readonly drawn: DrawnPlace }) {
  const { t } = useTexts("common");
  const name = <Text of={useNames().place(drawn.place)} />;
  if (!isInferred(drawn)) return name;
  return <Woven sentence={(slots) => t("inferred", slots)} parts={{ what: name }} />;
}
