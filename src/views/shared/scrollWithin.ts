/**
 * Scrolls a pane, and nothing around it, so that the element stands near its top with a little of what leads
 * up to it. Whether that moves smoothly is for the pane's CSS to say.
 */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  const lead = Math.min(96, pane.clientHeight / 5);
  pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - lead;
}
