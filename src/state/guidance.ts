/** The pages of the help, in the order of their tabs. */
export const HELP_PAGES = ["about", "reading", "view", "keys", "access", "rights"] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** What helps the reader to use the app. */
export type GuidanceState = {
  /** The page of the help that is open; undefined while it is closed. */
  readonly help: HelpPage | undefined;
  /** Single keys do something; a reader who speaks to the computer may want them off. */
  readonly hasShortcuts: boolean;
  /** The reader has seen what the views are. */
  readonly isWelcomed: boolean;
};

export type GuidanceActions = {
  /** Opens the help at a page or goes on to another one; without a page, closes it. */
  readonly openHelp: (page: HelpPage | undefined) => void;
  readonly switchShortcuts: (areOn: boolean) => void;
  readonly endWelcome: () => void;
};

export const NO_GUIDANCE: GuidanceState = { help: undefined, hasShortcuts: true, isWelcomed: false };

/** The intents of the help and the welcome, for the store. */
export function createGuidanceActions(set: (change: Partial<GuidanceState>) => void): GuidanceActions {
  return {
    openHelp: (help) => set({ help }),
    switchShortcuts: (hasShortcuts) => set({ hasShortcuts }),
    endWelcome: () => set({ isWelcomed: true }),
  };
}
