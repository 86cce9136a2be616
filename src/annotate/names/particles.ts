/**
 * Korean particles stand after a name without a space: 김정은은, 서울에서는. What else may
 * follow a name in its word makes it another word (서울대 is a university, 미국인 a person).
 */

/**
 * Whether `rest` may follow `name` in one word.
 * @param title Of a person: titles that are written solid with the name count too (문재인대통령은). Of a place "city" does.
 */
export function isParticle(name: string, rest: string, title: boolean): boolean {
  const ending = finalOf(name);
  if (ending === null) return false;
  if (isChain(rest, ending)) return true;
  const found = title ? TITLES.find((one) => rest.startsWith(one)) : cityOf(name, rest);
  if (found === undefined) return false;
  const after = rest.slice(found.length);
  return after === "" || isChain(after, finalOf(found) ?? OPEN);
}

/** 서울시 is Seoul; 한국시 would be a poem, and 파리시간 the time in Paris. */
function cityOf(name: string, rest: string): string | undefined {
  return name.endsWith("국") || rest.startsWith("시간") ? undefined : CITY.exec(rest)?.[0];
}

const CITY = /^(?:특별|광역|특별자치)?시/;

/** One particle, or one that others may follow: 에서는, 으로부터의. */
function isChain(rest: string, ending: number): boolean {
  if (isOne(rest, ending)) return true;
  for (let cut = 1; cut < rest.length; cut++) {
    const first = rest.slice(0, cut);
    if (LEADING.has(first) && isOne(first, ending) && isFollowing(rest.slice(cut))) return true;
  }
  return false;
}

function isFollowing(rest: string): boolean {
  if (SECOND.has(rest)) return true;
  for (let cut = 1; cut < rest.length; cut++) {
    if (SECOND.has(rest.slice(0, cut)) && SECOND.has(rest.slice(cut))) return true;
  }
  return false;
}

function isOne(rest: string, ending: number): boolean {
  // 서울로 and 도쿄로 are "to Seoul", "to Tokyo"; 평양로 is a street.
  if (rest === "로") return ending === OPEN || ending === RIEUL;
  return ANY.has(rest) || (ending === OPEN ? AFTER_VOWEL : AFTER_CONSONANT).has(rest);
}

/** Index of the last syllable's final consonant (Unicode 3.12, Hangul Syllable Decomposition); `null` where it is no syllable. */
function finalOf(name: string): number | null {
  const syllable = name.charCodeAt(name.length - 1) - 0xac00;
  return syllable < 0 || syllable > 11171 ? null : syllable % 28;
}

const OPEN = 0;
const RIEUL = 8;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const ANY = words(
  "의 에 에서 에게 에게서 께 께서 한테 한테서 도 만 부터 까지 조차 마저 마다 밖에 보다 처럼 같이 만큼 대로 뿐 하고 " +
    "측 씨 님 등 간 내 발 행 뿐만",
);
const AFTER_CONSONANT = words(
  "은 이 을 과 으로 으로서 으로써 이나 이라도 이며 이고 이다 이었다 이라는 이라고 이라며 이란 이랑 이자 이든 입니다 이지만 이에요 아",
);
const AFTER_VOWEL = words(
  "는 가 를 와 로서 로써 나 라도 며 다 였다 라는 라고 라며 란 랑 자 든 지만 예요 이다 입니다 이고 이며 야",
);
const LEADING = words(
  "에 에서 에게 한테 께서 으로 로 와 과 까지 부터 만 보다 처럼 측 씨 님 등 간 내 으로서 로서 하고 에게서 만큼",
);
const SECOND = words(
  "는 은 도 의 만 이 가 을 를 에 에서 에게 과 와 으로 로 부터 까지 서 이나 만이 만은 까지도 까지는 에서는 에서도 라도",
);
const TITLES = [
  "대통령",
  "위원장",
  "총리",
  "장관",
  "국무위원장",
  "총비서",
  "부부장",
  "의원",
  "대표",
  "주석",
  "특사",
  "의장",
  "시장",
  "감독",
  "회장",
  "사장",
  "교수",
  "선수",
  "후보",
  "지사",
];
