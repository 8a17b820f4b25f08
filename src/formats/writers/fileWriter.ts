/** A form in which something can be taken out of the app as a file. */
export type FileWriter<Content> = {
  readonly id: string;
  /** The end of the file's name, the dot left away. */
  readonly extension: string;
  /** With its encoding, as a download has it. */
  readonly mediaType: string;
  readonly write: (content: Content) => string;
};
