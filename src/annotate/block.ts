/**
 * A block of prose (paragraph, list item, cell, quotation, caption, heading, footnote) as plain
 * text: what people, places and dates are recognised in.
 */
export interface Block {
  /** `p-` and a hash of the folded text, with a number for twins: does not move when something is inserted above. */
  readonly id: string;
  readonly text: string;
  /** Code: nothing is recognised here. UTF-16 offsets, ascending, half-open. */
  readonly silent: readonly Range[];
  /** Existing links: what is recognised here is recorded but not linked again. */
  readonly linked: readonly Range[];
  /** Number of the section (between headings) that it belongs to. */
  readonly section: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}
