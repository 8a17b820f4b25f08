import type { Excerpt } from "../../../domain/model";
import type { Texts } from "../../../domain/readersTexts";
import { voiceInWords } from "../../../i18n/voiceWords";
import { throughWhom } from "../../../state/throughWhom";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { useNames } from "./useNames";
import { Woven } from "./Woven";

/** Whose words an excerpt carries (`voiceInWords`), each name in its own language and direction. */
export function VoiceWords({ excerpt }: { readonly excerpt: Excerpt }) {
  const { t } = useTexts("common");
  const names = useNames();
  const { voice, source } = excerpt;
  const speaker = voice.kind === "article" ? undefined : voice.speaker;
  const through = throughWhom(excerpt, names);
  const named: Readonly<Record<string, Texts>> = {
    publisher: names.publisher(source),
    ...(speaker !== undefined && { speaker: names.actor(speaker) }),
    ...Object.fromEntries(through.map((actor, index) => [`through${index}`, names.actor(actor)])),
  };
  return (
    <Woven
      sentence={(slots) =>
        voiceInWords(
          voice.kind,
          {
            publisher: slots["publisher"] ?? "",
            speaker: slots["speaker"],
            through: through.map((_, index) => slots[`through${index}`] ?? ""),
          },
          t,
        )
      }
      parts={Object.fromEntries(Object.entries(named).map(([slot, texts]) => [slot, <Text of={texts} />]))}
    />
  );
}
