/** How large pages can be shown, by the width of the pane. */
export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
export const FIT = ZOOMS.indexOf(1);
