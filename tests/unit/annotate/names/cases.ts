/**
 * Texts and what is to be found in them: `{surface>slug}` is a link, everything else is none.
 * Each case stands for a class of text; its title names the class.
 */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
}

export const ENGLISH: readonly Case[] = [
  {
    title: "possessives of both apostrophes",
    text: "{Andrei Rudenko>andrei-rudenko}'s aide met {Rudenko>andrei-rudenko}’s wife.",
  },
  { title: "possessive of a plural form", text: "{Guterres>antonio-guterres}' spokesman spoke." },
  {
    title: "a family name before the full name is nobody",
    text: "Rudenko arrived. {Andrei Rudenko>andrei-rudenko} spoke.",
  },
  {
    title: "titles before a family name",
    text: "{Sergei Lavrov>sergei-lavrov} left. Foreign Minister {Lavrov>sergei-lavrov}, Mr. {Lavrov>sergei-lavrov} and Gen. {Lavrov>sergei-lavrov} are one.",
  },
  { title: "another given name before the family name", text: "{Joe Biden>joe-biden} came with Jill Biden." },
  {
    title: "another given name at the start of a sentence",
    text: "{Joe Biden>joe-biden} came. Jill Biden stayed at home.",
  },
  {
    title: "a stranger of the same family takes the name over",
    text: "{Joe Biden>joe-biden} came. Jill Biden spoke. Biden left. {Joe Biden>joe-biden} and {Biden>joe-biden}.",
  },
  {
    title: "a short form is no other person's family name",
    text: "Ivanka Trump and Melania Trump met {Trump>donald-trump}.",
  },
  { title: "another given name after the family name", text: "{Kim Jong-un>kim-jong-un} sent Kim Yong-nam." },
  {
    title: "two of one family are a tie",
    text: "{Kim Jong-un>kim-jong-un} and {Kim Yo-jong>kim-yo-jong} met. Kim spoke.",
  },
  {
    title: "the first of a family before the second comes",
    text: "{Kim Jong-un>kim-jong-un} spoke. President {Kim>kim-jong-un} left. {Kim Yo-jong>kim-yo-jong} came.",
  },
  {
    title: "ways to write a Korean given name",
    text: "{Kim Jong Un>kim-jong-un}, {Kim Jong-Un>kim-jong-un} and {KIM JONG-UN>kim-jong-un}.",
  },
  {
    title: "a line break and odd spaces inside a name",
    text: "{Kim\nJong-un>kim-jong-un} and {Andrei\u00a0\u2009Rudenko>andrei-rudenko}.",
  },
  {
    title: "a soft hyphen and a zero-width space inside a name",
    text: "{Andrei Ru\u00adden\u200bko>andrei-rudenko} came.",
  },
  {
    title: "generational suffixes make somebody else",
    text: "Donald Trump Jr. and Donald Trump III spoke; {Donald J. Trump>donald-trump} did not.",
  },
  {
    title: "so do those that old newspapers write, behind a comma or not",
    text: "Donald Trump, jun., and Donald Trump senr. spoke; Donald Trump, Jr., did not. {Donald Trump>donald-trump}, senior aides said, left.",
  },
  {
    title: "an Arabic article may be left away in a family name",
    text: "Sisi spoke. {Abdel Fattah el-Sisi>abdel-fattah-el-sisi} spoke. {Sisi>abdel-fattah-el-sisi} left. President {el-Sisi>abdel-fattah-el-sisi} left.",
  },
  {
    title: "M. before a full name is Monsieur, any other letter an initial of somebody else's",
    text: "Of Tbilisi M. {Andrei Rudenko>andrei-rudenko} said nothing, nor did M. {Rudenko>andrei-rudenko}; J. Donald Trump spoke.",
    language: "fr",
  },
  {
    title: "institutions named after people",
    text: "At Donald Trump University, Trump Tower and the Trump Organization.",
  },
  {
    title: "a family name with a particle, capitalised where a sentence begins",
    text: "{Ursula von der Leyen>ursula-von-der-leyen} spoke. {Von der Leyen>ursula-von-der-leyen} left. Ms. {von der Leyen>ursula-von-der-leyen} came.",
  },
  {
    title: "an Arabic article before the family name",
    text: "{Abdel Fattah el-Sisi>abdel-fattah-el-sisi} spoke. {El-Sisi>abdel-fattah-el-sisi} left.",
  },
  {
    title: "surnames that are grammar",
    text: "{Theresa May>theresa-may} met {He Lifeng>he-lifeng}. He left in May. Ms. {May>theresa-may} stayed until 3 May. May I? In May, {May>theresa-may}'s day came.",
  },
  { title: "ALL CAPS for more than four letters", text: "{MOSCOW>moscow} — IRAN and {JAPAN>japan} agreed." },
  { title: "acronyms exactly", text: "The {U.S.>united-states} and the {US>united-states} told us so. It took U s." },
  {
    title: "a country's abbreviation before a hyphen",
    text: "{U.S.>united-states}-{North Korea>north-korea} ties, {Seoul>seoul}-{Tokyo>tokyo} talks, pro-{Moscow>moscow} parties, a {Seoul>seoul}-based firm.",
  },
  { title: "lower case is no name", text: "It was nice of them to spend their time reading in a turkey shop." },
  { title: "common words where a sentence begins", text: "Nice weather was forecast. Reading the report took hours." },
  { title: "common words that the article also names", text: "He flew to {Nice>nice}. {Nice>nice} was full." },
  {
    title: "a person's name with a place's name in it",
    text: "George Washington crossed. Paris Hilton and Jordan Peele came with Denzel Washington.",
  },
  {
    title: "a university, a newspaper, a bank",
    text: "At Seoul National University and the Washington Post, the Bank of Japan and the London School of Economics.",
  },
  {
    title: "a court, an agreement, a team",
    text: "The U.S. Court of Appeals, the Seoul Central District Court, the Paris Agreement, the Washington Wizards.",
  },
  {
    title: "an office of a place",
    text: "{Seoul>seoul} Mayor Oh met {U.S.>united-states} Defense Secretary Lloyd Austin and {Georgia>georgia-us} governor Smith.",
  },
  {
    title: "another place with a compass point or New",
    text: "South Sudan, New London and East London are elsewhere; {Sudan>sudan} and {London>london} are not.",
  },
  { title: "a hyphenated country", text: "Guinea-Bissau is not {Guinea>guinea}." },
  {
    title: "days after a place, as news agencies write",
    text: "Talks in {Moscow>moscow} Tuesday and in {Washington>washington} on Monday.",
  },
  { title: "Paris, Texas", text: "He was born in Paris, Texas. London, Ontario, is far from Moscow, Idaho." },
  {
    title: "a place and its country, either way round",
    text: "{Paris>paris}, {France>france}; {Panmun District>panmun-district}, {Kaesong>kaesong}; {Kaesong>kaesong}, {Panmun District>panmun-district}.",
  },
  {
    title: "a list of places",
    text: "Envoys from {Seoul>seoul}, {Tokyo>tokyo}, {Beijing>beijing} and {Moscow>moscow}; {London>london}, {France>france} and {Japan>japan}.",
  },
  {
    title: "a country opens the main clause",
    text: "In {Paris>paris}, {Iran>iran} agreed to talk. In {London>london}, {Russia>russia}'s envoy left.",
  },
  {
    title: "a chain chooses between records of one name",
    text: "{Goseong County>goseong-north}, {Gangwon Province>gangwon-north}, {North Korea>north-korea}.",
  },
  {
    title: "records of one name, told apart by words in the sentence",
    text: "In Tbilisi, {Georgia>georgia} voted. The governor of {Georgia>georgia-us} came from Atlanta.",
  },
  { title: "records of one name and nothing to tell them apart", text: "Goseong County was flooded." },
  {
    title: "containment mentioned in the sentence",
    text: "In {South Korea>south-korea} the floods reached {Goseong County>goseong-south}.",
  },
  {
    title: "addresses, handles and identifiers",
    text: "Write to Seoul@example.org, see https://example.org/Seoul/Moscow or www.Moscow.example, @Moscow, #Moscow, Moscow_Times, Seoul.com.",
  },
  { title: "inside other words", text: "Seoulite, Trumpism, MacTrump, Parisian, O'Trump, Trump2024." },
  { title: "an apostrophe that is part of a name", text: "In {Xi'an>xian} and {Xi’an>xian}." },
  {
    title: "marks, strokes and decomposed letters",
    text: "{Lodz>lodz}, {Łódź>lodz}, {Gerhard Schro\u0308der>gerhard-schroder}, {Lech Walesa>lech-walesa}, {Vaclav Havel>vaclav-havel}.",
  },
  { title: "a person's name that is a place's too", text: "{Michael Jordan>michael-jordan} flew. Jordan scored." },
  {
    title: "the article of a name in lower case",
    text: "A court in {the Hague>the-hague} and one in {The Hague>the-hague}.",
  },
  {
    title: "names in brackets and quotes",
    text: "(“{Seoul>seoul}”) [{Moscow>moscow}] '{Paris>paris}' –{Tokyo>tokyo}– {Seoul>seoul}/{Tokyo>tokyo}.",
  },
  {
    title: "a headline in title case",
    text: "{Moscow>moscow} Warns {Seoul>seoul} Over Joint Drills Near Border Villages Again",
  },
  { title: "a name before another name", text: "In {Washington>washington} {Trump>donald-trump} spoke." },
  { title: "a demonym and an adjective beside", text: "In {Moscow>moscow} Russian officials spoke of Korean affairs." },
  {
    title: "a sentence that begins behind the full stop of a name",
    text: "Sales fell in the {U.S.>united-states} Farmers said so. He left for the {U.S.>united-states} To stay in the {U.S.>united-states} A week is short.",
  },
  {
    title: "names that go on behind initials",
    text: "Shares of U.S. Robotics rose in the U.S. Virgin Islands. The U.S. Mint, the U.S. Food and Drug Administration and the U.S. B. Team know.",
  },
  {
    title: "a full name behind the initials of a place",
    text: "He came back from the {U.S.>united-states} {Andrei Rudenko>andrei-rudenko} met him.",
  },
  {
    title: "who rules, with a capital",
    text: "{Donald Trump>donald-trump} left. The {Trump>donald-trump} Administration, the {U.S.>united-states} Government and the {Japan>japan} Cabinet stayed. The Trump Government Center closed.",
  },
  {
    title: "pairs with a slash behind initials",
    text: "The {U.S.>united-states}/{Japan>japan} pact, {Japan>japan}/{U.S.>united-states} talks, example.org/Japan.",
  },
  {
    title: "an office before initials",
    text: "Assistant {U.S.>united-states} Attorney Hart saw Deputy {U.S.>united-states} Envoy Lang, her Assistant. Mayor London did not.",
  },
  {
    title: "a branch of a company that opens a sentence, where the text names the company elsewhere",
    text: "Pears of Verdano sell well. Verdano Japan grew. Verdano France, its sister, did not.",
  },
  {
    title: "an ordinary word that opens a sentence before a place",
    text: "Sunny {Japan>japan} smiled. Exporting {France>france} gained, as all exporting lands. Former {Germany>germany} captain Hart spoke.",
  },
  { title: "an office of a department", text: "{U.S.>united-states} Treasury Secretary Baker left the U.S. Treasury." },
  { title: "a larger place of the same name", text: "He lives in Washington state; {Washington>washington} is far." },
  { title: "airlines, stations and mountains", text: "Air France flew. Radio Moscow spoke. Mount Washington rose." },
  {
    title: "a part of a country and another country",
    text: "Northern {Iran>iran} shook; Northern {Sudan>sudan} did not.",
  },
  { title: "initials and apostrophes of other people", text: "Georgia O'Keeffe, London B. Smith and Paris A&M." },
  { title: "magazines", text: "India Today and Russia Today reported from {India>india}." },
];

export const KOREAN: readonly Case[] = [
  {
    title: "particles",
    text: "{김정은>kim-jong-un}은 {서울>seoul}에서 {미국>united-states}과 {북한>north-korea}을 {도쿄>tokyo}로 불렀다.",
  },
  {
    title: "two particles",
    text: "{서울>seoul}에서는 {북한>north-korea}과의 대화를, {평양>pyongyang}에서도 {미국>united-states}으로부터의 답을 기다린다.",
  },
  {
    title: "another word that begins like a name",
    text: "서울대학교와 한국은행, 북한군, 미국인, 서울시장, 남북한, 한국어.",
  },
  {
    title: "a city with its suffix, a mayor with his title",
    text: "{서울>seoul}시의 정책과 {서울>seoul}특별시, {평양>pyongyang}시에서. {문재인>moon-jae-in}후보는. 서울시간, 미국시를, 서울시민.",
  },
  { title: "a particle that looks like a name", text: "“평화”이란 무엇인가. IMF이란 말." },
  {
    title: "a title written solid with the name",
    text: "{문재인>moon-jae-in}대통령은 {김여정>kim-yo-jong} 부부장을 만났다.",
  },
  {
    title: "a family name after the full name of a foreigner",
    text: "{도널드 트럼프>donald-trump} 대통령과 {트럼프>donald-trump}는, {안드레이 루덴코>andrei-rudenko} 차관과 {루덴코>andrei-rudenko}는.",
  },
  { title: "decomposed syllables", text: `{${"김정은".normalize("NFD")}>kim-jong-un}${"은".normalize("NFD")} 말했다.` },
  { title: "the wrong form of a particle makes another word", text: "미국는 이상하다. 평양로 12번지." },
  { title: "a line break between the words of a name", text: "{도널드\n트럼프>donald-trump}가 왔다." },
  { title: "a Chinese character before the name", text: "北{김정은>kim-jong-un}, 美{트럼프>donald-trump} 만난다." },
].map((one) => ({ ...one, language: "ko" }));

export const RUSSIAN: readonly Case[] = [
  {
    title: "surnames in all cases",
    text: "{Владимир Путин>vladimir-putin}, {Путина>vladimir-putin}, {Путину>vladimir-putin}, {Путиным>vladimir-putin}, о {Путине>vladimir-putin}.",
  },
  {
    title: "full names in all cases",
    text: "{Владимира Путина>vladimir-putin}, {Сергеем Лавровым>sergei-lavrov}, {Марии Захаровой>maria-zakharova}, {Владимиру Зеленскому>volodymyr-zelensky}, с {Дональдом Трампом>donald-trump}, {Ким Чен Ына>kim-jong-un}.",
  },
  {
    title: "surnames that do not decline",
    text: "{Андрей Руденко>andrei-rudenko} прилетел. По словам {Руденко>andrei-rudenko}, встречи не было.",
  },
  {
    title: "a given name of one syllable whose vowel is fleeting",
    text: "У {Льва Ландау>lev-landau}, со {Львом Ландау>lev-landau}, ко {Льву Ландау>lev-landau}. Левый берег, львы и Лева.",
  },
  {
    title: "places in all cases",
    text: "В {Москве>moscow}, из {Москвы>moscow}, в {Сеуле>seoul}, с {Россией>russia}, в {Египте>egypt}, над {Крымом>crimea}, в {Нью-Йорке>new-york}, под {Ростовом-на-Дону>rostov-on-don}, в {Ханое>hanoi}.",
  },
  {
    title: "adjective and noun",
    text: "Из {Северной Кореи>north-korea} в {Южную Корею>south-korea}, в {Чёрном море>black-sea}, у {Черного моря>black-sea}.",
  },
  { title: "acronyms", text: "{США>united-states} и их союзники; сша — нет." },
  { title: "words made from names", text: "Московский, россияне, египетский, путинский, сеульский, крымчане." },
  {
    title: "another given name",
    text: "{Владимир Путин>vladimir-putin} и Людмила Путина; {Сергей Лавров>sergei-lavrov} и Екатерина Лаврова.",
  },
  {
    title: "grammar and nouns where a sentence begins",
    text: "{Владимир Путин>vladimir-putin} прибыл. Но {Путин>vladimir-putin} молчал. Заявление {Путина>vladimir-putin} ждали. Президент {Путин>vladimir-putin} уехал.",
  },
  {
    title: "what is named in quotation marks",
    text: "Партия «Единая Россия», гостиница «Москва» и агентство «Россия сегодня».",
  },
  { title: "capitals", text: "{МОСКВА>moscow} и ИРАН; из {МОСКВЫ>moscow}." },
].map((one) => ({ ...one, language: "ru" }));

export const EAST_ASIAN: readonly Case[] = [
  {
    title: "Chinese without spaces",
    text: "{金正恩>kim-jong-un}在{平壤>pyongyang}会见{俄罗斯>russia}外长，{中国>china}表示欢迎。",
    language: "zh",
  },
  {
    title: "a foreigner's family name after the full name",
    text: "{弗拉基米尔·普京>vladimir-putin}抵达{北京>beijing}。{普京>vladimir-putin}说。",
    language: "zh",
  },
  { title: "another member of the family", text: "{唐纳德·特朗普>donald-trump}与伊万卡·特朗普。", language: "zh" },
  {
    title: "words that meet so that a name seems to stand there",
    text: "发展中国家和欧美国家；今日本报讯；司法国际合作；李强调了这一点。",
    language: "zh",
  },
  {
    title: "institutions written solid with a place",
    text: "北京大学、华盛顿邮报、中国银行、朝鲜劳动党。",
    language: "zh",
  },
  { title: "a name and a common word after it", text: "{李强>li-qiang}说，{中国>china}家庭很多。", language: "zh" },
  { title: "a line break inside a name", text: "{金正\n恩>kim-jong-un}和{文在寅>moon-jae-in}。", language: "zh" },
  {
    title: "a person named like a place",
    text: "乔治·华盛顿生于弗吉尼亚，{华盛顿>washington}是首都。",
    language: "zh",
  },
  {
    title: "Katakana is read whole",
    text: "インドネシアと{インド>india}、パリティと{パリ>paris}、{ロシア>russia}大統領。",
    language: "ja",
  },
  {
    title: "dots and half width in Katakana names",
    text: "{ドナルド・トランプ>donald-trump}氏と{ﾄﾞﾅﾙﾄﾞ･ﾄﾗﾝﾌﾟ>donald-trump}。",
    language: "ja",
  },
  {
    title: "Kyoto is not in Tokyo",
    text: "{東京>tokyo}都と{京都>kyoto}、{ソウル>seoul}と{北朝鮮>north-korea}。",
    language: "ja",
  },
  { title: "Thai without spaces", text: "รัฐบาล{ประเทศไทย>thailand}ประกาศ", language: "th" },
];

export const OTHERS: readonly Case[] = [
  {
    title: "German genitive",
    text: "{Russland>russia}s Präsident und {Moskau>moscow}s Bürgermeister.",
    language: "de",
  },
  {
    title: "German nouns before a name",
    text: "Die Hauptstadt {Moskau>moscow} und Präsident Wladimir in {Deutschland>germany}.",
    language: "de",
  },
  {
    title: "ß in capitals",
    text: "{GERHARD SCHRÖDER>gerhard-schroder} sprach. Bundeskanzler {Schröder>gerhard-schroder} ging.",
    language: "de",
  },
  {
    title: "French elision",
    text: "L’{Iran>iran} et l'{Iran>iran}, d’{Iran>iran} ; la {France>france} et {Paris>paris}.",
    language: "fr",
  },
  {
    title: "Vietnamese marks, composed or not",
    text: `Ở {Hà Nội>hanoi} và {${"Hà Nội".normalize("NFD")}>hanoi}, ông {Nguyễn Phú Trọng>nguyen-phu-trong}.`,
    language: "vi",
  },
  {
    title: "Arabic prepositions written solid",
    text: "التقى {دونالد ترامب>donald-trump} ب{موسكو>moscow} مع {كيم جونغ أون>kim-jong-un}.",
    language: "ar",
  },
  {
    title: "an Arabic article that the preposition before it swallows",
    text: "وصل {لليابان>japan} وعاد من {اليابان>japan} و{لليابان>japan} تاريخ، لليابانيين أيضًا.",
    language: "ar",
  },
  {
    title: "Turkish endings after an apostrophe",
    text: "{Trump>donald-trump}'ın ve {Moscow>moscow}'da",
    language: "tr",
  },
];
