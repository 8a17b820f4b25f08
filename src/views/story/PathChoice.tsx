import { useSanad, useSanadState } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { storyStart } from "../../state/storyPlace";
import { storyPaths, type Story } from "../../state/telling";
import { useTexts } from "../shared/useTexts";
import { Choice } from "./Choice";

/** Lets the reader have the story told in another order; nothing where there is only one. */
export function PathChoice({ story }: { readonly story: Story }) {
  const { t } = useTexts("story");
  const { engine, answers } = useSanad();
  const dataset = useSanadState((state) => state.dataset);
  const tellStory = useSanadState((state) => state.tellStory);
  const paths = storyPaths(dataset);
  if (paths.length < 2) return null;
  return (
    <Choice
      label={t("paths.label")}
      value={story.path}
      options={paths.map((path) => ({ id: path, text: t(`paths.${path}`) }))}
      onChoose={(path) => {
        const { answer } = answers.getState();
        if (answer === undefined || path === story.path) return;
        letGo(
          storyStart(engine, answer, dataset, path, story.event).then((event) => {
            if (event !== undefined) tellStory(path, event);
          }),
        );
      }}
    />
  );
}
