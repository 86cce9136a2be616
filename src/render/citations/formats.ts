import { jsonText } from "../../model/json-text.ts";
import { bibtex } from "./bibtex.ts";
import type { Citation } from "./citation.ts";
import { cslItem } from "./csl.ts";
import { ris } from "./ris.ts";

/** A format that reference managers read: a list in one file. */
export interface CitationFormat {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (citations: readonly Citation[]) => string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    name: "BibTeX",
    extension: "bib",
    mediaType: "application/x-bibtex",
    write: (citations) => citations.map(bibtex).join("\n"),
  },
  {
    name: "RIS",
    extension: "ris",
    mediaType: "application/x-research-info-systems",
    write: (citations) => citations.map(ris).join("\r\n"),
  },
  {
    name: "CSL-JSON",
    extension: "csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: (citations) => `[\n${citations.map((citation) => jsonText(cslItem(citation))).join(",\n")}\n]\n`,
  },
];
