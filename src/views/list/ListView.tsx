import { useDrawn } from "../shared/drawn";

export function ListView() {
  useDrawn("list", true);
  return <section data-view="list">list</section>;
}
