/**
 * Moves the focus from a control that is about to go to what stands around it: the next Tab goes on from there
 * and not from the top of the page.
 */
export function focusAround(control: HTMLElement): void {
  control.parentElement?.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
}
