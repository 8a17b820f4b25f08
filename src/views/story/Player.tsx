import { I18nProvider } from "react-aria-components";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { PlaybackBar } from "./PlaybackBar";
import { StoryBar } from "./StoryBar";
import "./player.css";

/** The bar under the views that tells the story or runs time, whichever is going on. */
export function Player() {
  const { locale } = useTexts("story");
  const story = useSanadState((state) => state.story);
  const playback = useSanadState((state) => state.playback);
  return (
    <I18nProvider locale={locale}>
      {story !== undefined && <StoryBar story={story} />}
      {story === undefined && playback !== undefined && <PlaybackBar playback={playback} />}
    </I18nProvider>
  );
}
