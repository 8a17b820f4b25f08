import { useDrawn } from "../shared/drawn";

export function ArticleView() {
  useDrawn("article", true);
  return <section data-view="article">article</section>;
}
