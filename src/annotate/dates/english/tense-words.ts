import type { Tense, TenseWords } from "../tense.ts";

/** What was done, or not, when a verb says so of what follows it: "voted to leave on Thursday", "had to land on Monday". */
const DONE =
  "(?<!\\b(?:voted|helped|managed|failed|continued|began|refused|declined|tried|attempted|rushed|travelled|traveled|came|went|returned|flew|had|forced|proceeded|gathered)\\s)";

/** "To" before what is no verb: "taken to hospital", "a quarter to twelve", "told to reporters". */
const TO_A_NOUN =
  "(?!(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|it|him|them|us|me|which|whom|what|all|both|each|every|some|any|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon|midday|hospital|school|church|prison|jail|court|work|town|death|date|power|office|bed|sea|war|home|safety|life|people|parliament|police|about|within|more|less|over|around|nearly|almost|[a-z]+ing|[a-z]+[^su\\s]s)\\b)";

/** Verbs of a plan: what they say "for", it lies ahead. */
const PLANNED =
  "(?:fixed|set|scheduled|slated|planned|called|billed|booked|arranged|summoned|stands?|timed|adjourned|listed|earmarked)";

const isAhead = (): Tense => "future";
const openIfPast = (verb: Tense) => (verb === "past" ? "either" : verb);

/** Words that tell the tense of an English clause. A participle behind "be" ("will be held") is none of the past. */
export const ENGLISH_TENSE: TenseWords = {
  past: /\b(?<!\bbe\s(?:[a-z]+ly\s)?)(?:was|were|had|did|said|told|met|held|left|came|went|took|gave|made|saw|began|fell|rose|won|lost|shot|struck|hit|broke|blew|fought|flew|spoke|wrote|sent|led|ran|sat|stood|became|got|found|drew|sold|bought|paid|withdrew|chose|spent|kept|shook|slid|swept|stuck|hung|dealt|lent|meant|rang|sang|swam|tore|wore|undertook|understood|overtook|overthrew|withheld|upheld|fed|crept|slept|stole|wept|forgot|put|set|cut|read|laid|grew|knew|threw|shut|died|built|brought|caught|taught|thought|sought|fled|felt|held|heard|sank|swore|woke|ate|drove|froze|rode|[a-z]{2,}ed)\b/g,
  future: new RegExp(
    `\\b(?:will|shall|won['’]t|may|might|could|would|should|must|can|going\\sto|${DONE}to\\s${TO_A_NOUN}[a-z]+|due(?!\\sto\\b)|set\\s(?:to|for)|expected|scheduled|slated|planned|plans?|planning|hopes?|likely|upcoming|deadline|ahead\\sof|next|[Ss]tarting|[Bb]eginning|[Ss]ee\\syou|ends|opens|begins|starts|closes|resumes|reopens|expires|concludes|convenes|takes\\splace|runs(?=\\s(?:from|until|till|through|on|to)\\b))\\b|['’]ll\\b`,
    "g",
  ),
  faint: /^to\s/,
  close: {
    // "Said on May 1 it will redeem", "set May 1 as the date", "holders registered May 1".
    past: /^(?!(?:said|set|fixed|registered|paid)\b)\S+(?:\s(?:off|up|down|out|back))?\s(?:(?:on|in)\s(?:the\s)?)?$/,
    future: /^(?!\shave\s)(?:\s[a-z]+){0,2}\s(?:on|in|by|before)\s$/,
  },
  leads: [
    // The fiscal year, or the quarter: reports of it come when it is over, plans before.
    [/\b[Ee]nded\s(?:on\s|in\s|this\s)?$/, () => "past"],
    [/\b(?:last|past|previous|prior|preceding)\s[^,;]{0,40}\sending\s(?:on\s|in\s)?$/, () => "past"],
    [/\bending\s(?:on\s|in\s|this\s)?$/, isAhead, "close"],
    [
      /\b[Ss]ince\s(?:(?:midnight|noon|midday|dawn|dusk|early|late|about|around|at\sleast|[\d.:]+(?:\s?[ap]\.?m\.?)?)\s(?:on\s)?)?$/,
      () => "past",
    ],
    [
      /\b(?:adjourn|postpon|defer|delay|remand|suspend|extend|stand\sover|put\s(?:off|back))[^;]{0,60}\s(?:until|till|to)\s$/,
      isAhead,
    ],
    [
      /\b(?:until|till|through|thru)\s(?:at\sleast\s|early\s|late\s)?$/,
      (verb) => (verb === "past" ? "either" : "future"),
    ],
    [
      new RegExp(
        `\\b${PLANNED}\\b(?:\\s[\\p{L}'’-]+){0,6}\\s?\\bfor\\s(?:[A-Z][a-z]+\\.?\\s\\d{1,2}(?:,|,?\\sand)\\s)*$`,
        "u",
      ),
      isAhead,
    ],
    [/\b(?:[Ff]or|[Ff]rom)\s$/, openIfPast],
  ],
};
