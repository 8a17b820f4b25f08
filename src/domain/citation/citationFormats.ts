import type { Citation } from "./citation";
import { formatBibtexCitation } from "./citationBibtex";
import { formatCslCitation } from "./citationCsl";
import { formatMarkdownCitation } from "./citationMarkdown";
import { formatTextCitation } from "./citationText";

type CitationFormat = {
  /** The end of a file's name. */
  readonly extension: string;
  readonly mediaType: string;
  readonly format: (citation: Citation) => string;
};

/** In which forms a citation can be taken along. */
export const CITATION_FORMATS = {
  text: { extension: "txt", mediaType: "text/plain", format: formatTextCitation },
  markdown: { extension: "md", mediaType: "text/markdown", format: formatMarkdownCitation },
  bibtex: { extension: "bib", mediaType: "application/x-bibtex", format: formatBibtexCitation },
  csl: { extension: "json", mediaType: "application/vnd.citationstyles.csl+json", format: formatCslCitation },
} as const satisfies Readonly<Record<string, CitationFormat>>;

export type CitationFormatName = keyof typeof CITATION_FORMATS;
