/**
 * Text in which nothing is taken apart, or put together, when it is folded: ASCII, Russian letters but ё, Chinese characters and whole
 * syllables of Hangul. A Korean text is spared a dozen passes for each of its words.
 */
export const UNMARKED = /^[\t-\r\x20-\x7e\u0410-\u044f\u4e00-\u9fff\uac00-\ud7a3]*$/;
