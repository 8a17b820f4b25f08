import { KIND_LOOKS } from "../../../theme/kinds";
import { factsLine } from "../factWords";
import { fitFacts } from "./fitFacts";
import { fitParts } from "./fitText";
import { faceOf, type Box, type Typesetter } from "./typesetter";

const ICON_PX = 28;
const FACTS_GAP_PX = 4;

/** How large title and facts are set, in pixels: on a wide card there is less room. */
export const HEAD_SIZES = {
  wide: { title: 20, titleHeight: 76, facts: 20, factsHeight: 116, gap: 12 },
  tall: { title: 27, titleHeight: 108, facts: 25, factsHeight: 180, gap: 18 },
} as const;

/** Kind, title, and the facts with who gives them; gives where the quote may begin. */
export function drawHead(set: Typesetter, shape: keyof typeof HEAD_SIZES, box: Box): number {
  const { context, content, tokens, line, lines, part } = set;
  const sizes = HEAD_SIZES[shape];
  const colour = tokens[`kind-${content.kind}`];
  const isRtl = content.direction === "rtl";
  context.save();
  context.translate(isRtl ? box.x + box.width - ICON_PX : box.x, box.y);
  context.scale(ICON_PX / 16, ICON_PX / 16);
  context.fillStyle = colour;
  context.fill(new Path2D(KIND_LOOKS[content.kind].shape), "evenodd");
  context.restore();
  const beside = { x: isRtl ? box.x : box.x + ICON_PX + 12, width: box.width - ICON_PX - 12 };
  line(content.kindWords, beside, box.y + 23, { font: `600 24px ${tokens["font-interface"]}`, colour });
  let y = box.y + ICON_PX + sizes.gap;

  const { title } = content;
  if (title !== undefined) {
    const { family, leading } = faceOf(title, tokens);
    const face = { weight: 600, family } as const;
    const [fitted] = fitParts(
      [part(title.text, sizes.title, Math.min(leading, 1.5), face)],
      { width: box.width, height: sizes.titleHeight },
      0,
    );
    if (fitted !== undefined) {
      y = lines(fitted, box, y, { ...face, colour: tokens.ink, direction: title.direction }) + sizes.gap / 2;
    }
  }

  const face = { weight: 500, family: tokens["font-interface"] } as const;
  const room = { width: box.width, height: sizes.factsHeight };
  const facts = fitFacts(content.facts, room, FACTS_GAP_PX, (sort) =>
    part(factsLine(sort, content.language), sizes.facts, isRtl ? 1.45 : 1.3, face),
  );
  for (const fitted of facts) {
    y =
      lines(fitted, box, y, { ...face, colour: tokens["ink-soft"], direction: content.direction }) +
      FACTS_GAP_PX;
  }
  return y + sizes.gap;
}
