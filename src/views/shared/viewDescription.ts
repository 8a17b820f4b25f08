/** The element that describes in sentences what timeline and map show; the guide writes it. */
export const VIEW_DESCRIPTION_ID = "view-description";
