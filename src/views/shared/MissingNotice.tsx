import { useMissingPart } from "../../state/context";
import { PartMessage } from "./PartMessage";

/** Says that something has not come which has no place of its own: a language, the search's suggestions, a reader. */
export function MissingNotice() {
  const { again, dismiss } = useMissingPart();
  if (again === undefined) return null;
  const tryAgain = () => {
    dismiss();
    again();
  };
  return <PartMessage place="over" onAgain={tryAgain} onGiveUp={dismiss} />;
}
