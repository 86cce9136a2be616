/**
 * Nouns that make the number before them a count. A year can stand before some of them
 * ("in 2019 people fled"), never before a measure ("in 2000 metres").
 */
export const MEASURES =
  /^[\s-]?(?:square\s|cubic\s|nautical\s)?(?:metres?|meters?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|km|cm|mm|m|mi|miles?|feet|ft|foot|inch(?:es)?|yards?|acres?|hectares?|ha|tons?|tonnes?|kg|kilos?|kilograms?|grams?|g|pounds?|lbs?|ounces?|oz|litres?|liters?|gallons?|barrels?|bpd|degrees?|minutes?|mins?|seconds?|secs?|days|weeks|months|years|percent|per\scent|percentage|points?|dollars?|euros?|cents|yen|won|roubles?|rubles?|yuan|rupees?|francs?|marks|pesos|crowns|USD|EUR|GBP|[kMG]?W|watts|volts|kWh|mph|rpm|hp|times|votes|seats|shares|copies|words|pages|calories|[KMGT]B|pixels|[KMG]Hz|hertz|rounds|cc|mg|ml|million|billion|thousand|hundred|strong|plus|odd)(?![\p{L}\p{N}])/u;

/** After a time of day that is written as a year is: "1000 CDT", "between 1700 and 2100 hrs", "until 1500 (1400 GMT)". */
export const TIMES =
  /^(?:(?:\s(?:and|to|or|until|till)\s|\s\(|[-–])\d{3,4})?[\s-]?(?:hours?|hrs?|h|GMT|gmt|UTC|[ECMP][SD]T|BST|CES?T|MSK|[JK]ST|(?:local(?:\s[A-Z][a-z]+)?|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\stime)(?![\p{L}\p{N}])/u;

export const PEOPLE =
  /^\s(?:[a-z]+\s)?(?:people|persons?|men|women|children|kids|soldiers|troops|police|officers?|workers|employees|delegates|members|residents|refugees|migrants|students|pupils|teachers|protesters|demonstrators|prisoners|detainees|victims|dead|wounded|injured|survivors|voters|visitors|guests|passengers|spectators|fans|athletes|players|participants|volunteers|families|households|inhabitants|civilians|fighters|militants|rebels|doctors|nurses|journalists|patients|customers|subscribers|users|others|citizens|respondents|supporters|personnel|staff|marines|sailors|pilgrims|settlers)\b/;

export const COUNTED_THINGS =
  /^\s(?:[a-z]+\s)?(?:homes|houses|buildings|cars|trucks|vehicles|ships|boats|planes|aircraft|tanks|missiles|bombs|weapons|guns|rifles|shells|jobs|cases|deaths|infections|trees|animals|cattle|sheep|horses|birds|schools|villages|towns|cities|companies|firms|shops|stores|hospitals|beds|flats|apartments|units|items|objects|pieces|books|letters|documents|bottles|boxes|bags|packages|steps|stairs|signatures|flights|islands|sites|targets|warheads)\b/;
