/**
 * What cannot be read on the screen, view by view, as sentences: each is run in the page, so that none may use
 * anything from outside itself.
 */

/** Titles that are cut though there is room for them, and items of a row that lie over each other. */
export function timelineFaults(): readonly string[] {
  const panel = document.querySelector(".timeline .vis-panel.vis-center")?.getBoundingClientRect();
  if (panel === undefined) return ["no timeline"];
  const longest = 35 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const items = [...document.querySelectorAll<HTMLElement>(".timeline .timeline-item")].flatMap((item) => {
    const title = item.querySelector<HTMLElement>(".timeline-title");
    const button = item.querySelector(".timeline-event")?.getBoundingClientRect();
    if (title === null || button === undefined) return [];
    const bar = item.querySelector(".timeline-bar")?.getBoundingClientRect();
    const [left, right] = [
      Math.min(button.left, bar?.left ?? Infinity),
      Math.max(button.right, bar?.right ?? -Infinity),
    ];
    return [{ name: title.textContent, title, button, bar, left, right }];
  });
  const seen = items.filter(({ left, right }) => left < panel.right - 2 && right > panel.left + 2);
  if (seen.length === 0) return ["no event"];
  const cut = seen.filter(({ title, button, bar }) => {
    if (title.scrollWidth <= title.clientWidth || button.width > longest - 2) return false;
    const isAtEdge = button.left < panel.left + 3 || button.right > panel.right - 3;
    const seenBar = bar && Math.min(bar.right, panel.right) - Math.max(bar.left, panel.left);
    return !isAtEdge && !(seenBar !== undefined && button.width > seenBar - 3);
  });
  const taller = seen.filter(({ title, button }) => title.getBoundingClientRect().height > button.height + 1);
  const over = seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => {
      const down =
        Math.min(one.button.bottom, other.button.bottom) - Math.max(one.button.top, other.button.top);
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      return down > 2 && across > 1 ? [`${one.name} lies over ${other.name}`] : [];
    }),
  );
  return [
    ...cut.map(({ name }) => `${name} is cut`),
    ...taller.map(({ name }) => `${name} is taller than its row`),
    ...over,
  ];
}

/** Labels of the axis that are cut or lie over each other. */
export function axisFaults(): readonly string[] {
  const panel = document.querySelector(".timeline .vis-panel.vis-bottom")?.getBoundingClientRect();
  if (panel === undefined) return ["no axis"];
  const texts = [...document.querySelectorAll<HTMLElement>(".timeline .vis-time-axis .vis-text")].flatMap(
    (label) => {
      const words = document.createRange();
      words.selectNodeContents(label);
      const box = words.getBoundingClientRect();
      const isSeen = getComputedStyle(label).visibility !== "hidden" && box.width > 0;
      return isSeen && box.right > panel.left + 1 && box.left < panel.right - 1
        ? [{ name: label.textContent, box, isCut: label.scrollHeight > label.clientHeight + 1 }]
        : [];
    },
  );
  if (texts.length === 0) return ["no label"];
  const over = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      // Lines of text are higher than their letters.
      return down > 4 && across > 0 ? [`${one.name} lies over ${other.name}`] : [];
    }),
  );
  const beyond = texts.filter(({ box }) => box.bottom > panel.bottom + 1 || box.top < panel.top - 1);
  return [
    ...texts.filter(({ isCut }) => isCut).map(({ name }) => `${name} is cut`),
    ...beyond.map(({ name }) => `${name} does not stand within the axis`),
    ...over,
  ];
}

/** Dates on the strip that are cut by its end or lie over each other or over a break. */
export function stripFaults(): readonly string[] {
  const strip = document.querySelector(".overview-ticks")?.getBoundingClientRect();
  if (strip === undefined) return ["no strip"];
  const texts = [...document.querySelectorAll(".overview-tick > span, .overview-break-length")].map(
    (label) => {
      const words = document.createRange();
      words.selectNodeContents(label);
      return { name: label.textContent, box: words.getBoundingClientRect() };
    },
  );
  if (document.querySelector(".overview-tick > span") === null) return ["no date"];
  const beyond = texts.filter(
    ({ box }) => box.left < strip.left - 1 || box.right > strip.right + 1 || box.bottom > strip.bottom + 2,
  );
  const over = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      return across > 0 ? [`${one.name} lies over ${other.name}`] : [];
    }),
  );
  return [...beyond.map(({ name }) => `${name} reaches beyond the strip`), ...over];
}

/** Names on the map that lie over each other or over a marker, labels and counts that have less room than they take. */
export function mapFaults(): readonly string[] {
  const boxesOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      name: element.closest(".map-marker")?.getAttribute("aria-label") ?? element.textContent,
      box: element.getBoundingClientRect(),
    }));
  const names = boxesOf(".map-marker-point[data-side] .map-name").filter(({ box }) => box.width > 0);
  const markers = boxesOf(".map-pin, .map-dot, .map-area-label");
  if (names.length === 0 || markers.length === 0) return ["no name"];
  const over = names.flatMap((one, index) =>
    [...names.slice(index + 1), ...markers].flatMap((other) => {
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      return down > 1 && across > 1 ? [`the name of ${one.name} lies over ${other.name}`] : [];
    }),
  );
  const labels = [...document.querySelectorAll<HTMLElement>(".map-marker-area")].flatMap((marker) => {
    const label = marker.querySelector<HTMLElement>(".map-area-label");
    const assumed = Number.parseFloat(marker.style.height);
    if (label === null) return [];
    const line = label.querySelector(".map-name")?.getBoundingClientRect().height ?? 0;
    return Math.abs(label.offsetHeight - assumed) > 1 || line > label.clientHeight - 1
      ? [
          `${marker.textContent} has a label of ${label.offsetHeight} px about a line of ${line} px, not of ${assumed} px`,
        ]
      : [];
  });
  const counts = [...document.querySelectorAll<HTMLElement>(".map-pin-count")].flatMap((count) => {
    const pin = count.parentElement?.getBoundingClientRect();
    const { width, height } = count.getBoundingClientRect();
    // Within the ring: a third of the letters' height is air.
    const room = 0.7 * (pin?.width ?? 0);
    return Math.hypot(width, 0.7 * height) > room ? [`a count of ${width} px stands in ${room} px`] : [];
  });
  return [...over, ...labels, ...counts];
}

/** Rows of a long list that lie over each other or hold more than they show. */
export function listFaults(): readonly string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-view="list"] .list-line')]
    .map((row) => ({
      index: row.ariaRowIndex ?? "",
      box: row.getBoundingClientRect(),
      content: row.querySelector<HTMLElement>(".list-row"),
    }))
    .sort((one, other) => one.box.top - other.box.top);
  if (rows.length === 0) return ["no row"];
  return rows.flatMap(({ index, box, content }, at) => {
    const next = rows[at + 1];
    const isOver = next !== undefined && box.bottom > next.box.top + 1;
    const isCut = content !== null && content.scrollHeight > content.clientHeight + 1;
    return [
      ...(isOver ? [`row ${index} lies over the next`] : []),
      ...(isCut ? [`row ${index} is cut`] : []),
    ];
  });
}
