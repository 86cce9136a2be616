/** Words of English news prose that tell what a name beside them names. Folded, in lower case. */

/** End the name of a stretch of land or water, a road or a building: Goseong County, Livadia Palace. */
export const PLACE_HEADS = words(`
  county province district region prefecture oblast krai governorate township municipality borough parish territory
  territories peninsula island islands isle isles archipelago atoll river rivers lake lakes sea seas ocean bay gulf strait
  straits channel canal creek falls waterfall springs beach beaches coast shore shores cape point reef mountain mountains
  mount hill hills heights peak ridge range pass valley canyon gorge plain plains plateau desert forest woods jungle delta
  basin swamp marsh glacier volcano village town city heath moor steppe oasis crater dam reservoir
  street avenue road boulevard highway freeway motorway lane square plaza place park gardens garden bridge tunnel tower
  towers palace castle fortress citadel cathedral church abbey mosque temple shrine synagogue monastery basilica monument
  memorial cemetery stadium arena station airport airfield airbase harbor harbour port pier wharf wall gate crossing
  border prison camp cosmodrome hotel mansion ranch zone strip corridor quarter suburb suburbs base trail cave caves jail dome reserve rainforest
`);

/** Begin the name of a place: Mount Paektu, Lake Baikal. */
export const PLACE_OPENERS = words(
  "mount mt lake cape fort port camp isla cerro rio river san santa saint st el la los las",
);

/** Stand before "of" in the name of a place: Gulf of Mexico, Strait of Hormuz. */
export const PLACE_OF = words(
  "gulf sea bay strait straits isle cape port republic kingdom horn state bight firth line valley isles mount lake",
);

/** End the name of a body of people: an office, a company, a party, a court, a team, a newspaper. */
export const ORGANISATION_HEADS = words(`
  university college institute institution academy school schools faculty laboratory laboratories observatory
  court courts tribunal bank bancorp exchange fund trust foundation endowment post times journal herald tribune news
  daily gazette chronicle examiner observer guardian telegraph mirror standard globe bulletin register review magazine
  press broadcasting television tv radio fm network agency international economics analytics research
  consulting advisors advisers ventures labs media studios pictures records entertainment corporation corp company co inc ltd llc llp plc ag gmbh sa nv spa
  group holdings holding industries industry motors motor electronics steel oil gas petroleum energy airlines airline
  airways aviation aerospace railway railways rail shipping lines pharmaceuticals laboratories technologies technology
  systems software networks partners associates brothers capital investments securities insurance stores foods
  party union league alliance front coalition movement bloc faction brigade brigades battalion regiment division squadron
  association society federation confederation council commission committee conference congress parliament senate
  assembly duma knesset bundestag diet legislature cabinet politburo presidium ministry department bureau administration
  directorate secretariat office authority service services board panel inspectorate embassy consulate mission delegation
  organization organisation initiative program programme project army navy force forces guard guards marines corps police
  militia treasury house commons lords constabulary patrol customs museum library gallery opera orchestra symphony
  philharmonic theater theatre ballet choir hospital clinic center centre club fc united rovers wanderers athletic sox
  yankees giants hotspur brethren ministries nations
`);

/** Begin, before "of" or "for", the name of such a body: Ministry of Finance, Centre for Policy. */
export const ORGANISATION_OF = words(`
  ministry department bureau bank university college institute academy school court council committee commission board
  office union association federation confederation league society organization organisation party house chamber
  congress parliament senate assembly museum library center centre church order army corps guard royal conference
  foundation fund agency authority institution alliance movement front community commonwealth group campaign doctors
`);

/** What happens or is signed, won or celebrated; neither a person nor a place. */
export const EVENT_HEADS = words(`
  war wars olympics games cup championship championships open prix marathon derby bowl masters tournament summit treaty
  agreement accord accords pact protocol convention declaration charter act amendment bill resolution constitution plan
  doctrine memorandum prize award awards medal festival fair expo exposition biennale day eve week month year christmas
  easter ramadan revolution uprising rebellion massacre crisis depression renaissance reformation holocaust bible koran
  quran operation hurricane typhoon storm cyclone article chapter section book psalm code index
`);

/** A common noun behind a place's name: "Gamho village". */
export const PLACE_NOUNS_AFTER = words(`
  village town city district province county region area airport border peninsula island river neighborhood neighbourhood
  suburb port harbour harbor coast valley mountains metropolis municipality station prefecture state
`);

/** Before "of": "the village of Tongne", "the capital of Georgia". */
export const PLACE_NOUNS_BEFORE = words(`
  village villages town towns city cities district province county region capital outskirts suburb suburbs port island islands north
  south east west northeast northwest southeast southwest coast border people streets residents centre center republic state
  government parliament president king queen prime parts eastern western invasion occupation annexation bombing siege territory
`);

export const COMPASS_WORDS = words(`
  north south east west northeast northwest southeast southwest northern southern eastern western northeastern
  northwestern southeastern southwestern central upper lower inner outer mid far near middle greater
`);

/** Nouns that make a compass word or an adjective a region: Eastern Europe, the Korean Peninsula, Central Asia. */
export const REGION_NOUNS = words(`
  europe asia africa america americas hemisphere pole coast side end shore bank africa pacific atlantic ocean sea
  peninsula world indies balkans caucasus mediterranean siberia
`);

/** In front of a name they say where something is. The number is how much they weigh. */
export const PLACE_PREPOSITIONS: ReadonlyMap<string, number> = new Map([
  ["in", 2.5],
  ["near", 2.5],
  ["outside", 2.2],
  ["throughout", 2.5],
  ["across", 1.8],
  ["at", 1.5],
  ["into", 1.5],
  ["around", 1],
  ["inside", 1.5],
  ["toward", 0.8],
  ["towards", 0.8],
  ["from", 0.8],
  ["to", 0.6],
  ["through", 0.8],
  ["via", 1.5],
  ["off", 1.5],
  ["downtown", 3],
  ["neighboring", 3],
  ["neighbouring", 3],
  ["nearby", 3],
]);

/** What people do in the news, and governments too, which are named by their capitals. */
export const SAYING = words(`
  said says told added asked replied explained recalled noted wrote tweeted joked laughed smiled argued insisted denied
  admitted acknowledged conceded testified recounted quipped thinks thought believes believed hopes hoped wants wanted knew knows
  felt feels died married retired resigned stepped walked sat stood scored grew joined left lost won served spoke met
  recalled remembered remarked commented declined refused tells
`);

/** Kin, staff and belongings of a person: "Guterres' spokesman". */
export const PERSONS_OWN = words(`
  wife husband son daughter mother father brother sister widow spokesman spokeswoman spokesperson lawyer lawyers aide
  aides office death predecessor successor remarks comments visit speech career book arrest resignation meeting meetings
  envoy attorney adviser family mind campaign tenure testimony party own
`);

/** What a town has: "Springfield police", "a Chatham man". */
export const TOWNS_OWN = words(
  "police authorities residents resident man woman native natives prosecutors firefighters suburbs streets",
);

/** Common nouns before a name: "spokesman Dmitry Peskov", "analyst Jane Doe". */
export const ROLE_NOUNS = words(`
  spokesman spokeswoman spokesperson analyst economist historian scientist researcher activist lawyer attorney author
  writer poet novelist playwright journalist reporter correspondent editor columnist singer actor actress director
  producer filmmaker artist painter composer conductor musician pianist player striker goalkeeper midfielder defender
  captain coach manager champion quarterback pitcher boxer golfer sprinter swimmer teammate laureate billionaire
  businessman entrepreneur banker investor trader strategist executive founder professor teacher farmer physicist
  chemist biologist engineer doctor surgeon nurse priest bishop cleric monk nun president minister premier
  chancellor senator lawmaker legislator congressman congresswoman deputy mayor governor ambassador diplomat envoy leader
  dictator ruler commander general colonel major soldier veteran pilot astronaut cosmonaut dissident opponent rival
  successor predecessor candidate nominee winner incumbent son daughter wife husband brother sister father mother widow
  uncle nephew cousin niece friend colleague aide adviser advisor chairman chairwoman secretary treasurer judge justice prosecutor
  detective sheriff suspect gunman victim witness resident shopkeeper pensioner student king queen prince princess emperor
  sultan chief head boss tycoon magnate oligarch defector spy whistleblower photographer architect designer philosopher
  theologian sociologist psychologist expert scholar spokesmen named called
`);

/** Behind a name that "the" may stand before, they are an organisation's: "the JoongAng Ilbo newspaper". */
export const ORGANISATION_NOUNS_AFTER = words(`
  newspaper daily magazine party agency group company shares stock officials employees spokesman spokeswoman militia
  rebels fighters militants troops guerrillas movement network channel website staff lawmakers members
  gunmen bank firm union airline carrier
`);

/** Stand with a title: Foreign Minister, Deputy Defense Secretary, State Sen. Never part of the name that follows. */
export const PORTFOLIO = words(`
  foreign defense defence finance interior justice health trade culture education energy environment agriculture
  transport transportation labor labour treasury state commerce unification home economic economy security prime vice
  deputy first second senior chief crown acting former interim national federal assistant associate under executive
  managing general supreme grand great supreme house senate majority minority opposition party police fire city county
  district press communications budget planning information science technology tourism sports social affairs european
  external internal domestic u.s u.s. us uk u.k. u.n un u.n. eu regional provincial municipal local military naval air army
  special lead co-chief global presidential parliamentary election campaign intelligence nobel olympic world academy oscar grammy
  then-president then lieutenant brigadier rear field fleet staff warrant master petty then-prime
`);

/** Titles beyond those that the recognition of known names uses. */
export const MORE_TITLES = words(`
  queen princess duchess baron baroness count countess viscount archduke kaiser shogun mullah hajji haji lama
  sister brother father mother reverend saint deacon monsignor fr sens reps govs gens presidents premiers ceo cfo coo
  cto md vp analyst economist strategist lawmaker laureate midfielder striker goalkeeper quarterback pitcher forward
  coach referee umpire skipper winger batsman bowler sheriff constable superintendent trooper private corporal ensign
  airman seaman petty warden warlord strongman founder co-founder chairmen ministers secretaries lady lord first-lady
  historian professor lecturer provost principal headmaster economist spokesperson columnist anchor
  presenter host producer novelist poet architect prosecutor counsel solicitor barrister magistrate
  congressmen parliamentarian whip ombudsman auditor comptroller controller archdeacon vicar pastor
`);

/** Capitalised by habit, and names of nobody: parties' members, creeds, tongues, brands of an age. */
export const CAPITAL_HABITS = words(`
  i i'm i've i'd i'll democrat democrats republican republicans conservative conservatives liberal liberals labour tory
  tories socialist socialists communist communists marxist nazi nazis fascist islamist islamists muslim muslims christian
  christians catholic catholics protestant protestants orthodox jew jews jewish hindu hindus buddhist buddhists sikh sikhs
  sunni sunnis shia shiite shiites alawite druze mormon baptist methodist islam christianity judaism buddhism hinduism
  english french german spanish arabic latin greek hebrew mandarin cantonese hindi urdu swahili
  internet web covid covid-19 aids hiv dna tv gdp god allah ok okay gmt utc est edt pst am pm mr mrs ms bc ad ce bce
  miss sir madam nobel oscar fahrenheit celsius euro euros dollar dollars yen yuan pound pounds senate-led
  west western east eastern north northern south southern mid
`);

/** Family names that stand first in Korea, China and Vietnam, as the press spells them. */
export const FAMILY_FIRST = words(`
  kim lee park choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon hwang ahn an song
  yoo yu hong jeon jun ko koh moon mun yang bae baek paek ri pak ro roh no nam noh ban sim shim
  xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo he ma luo liang zheng tang deng feng cao
  peng zeng xiao tian dong pan yuan cai jiang yu wen mao hua bo qin lai tsai chiang teng chou tung
  nguyen tran le pham vo dang bui do ngo duong to truong
`);

/** Join the parts of a person's name in lower case. */
export const NAME_PARTICLES = words(
  "de da do dos das di du del della la le van von der den ter ten zu zur bin bint ibn al el ul ud abu ben of-",
);

/** Behind a hyphen they are no part of the name: London-based, U.S.-led. */
export const HYPHEN_ENDINGS = words(`
  based born led backed brokered style area wide held controlled run owned made listed funded trained sponsored occupied
  bound era like mediated hosted educated friendly facing centric only approved allied registered flagged imposed designated
  supported aligned linked elect dominated administered supplied speaking built
`);

/** Words of grammar: even inside a run of capitals they are part of no name. */
export const ENGLISH_GRAMMAR = words(`
  a about above across after again against all almost along already also although among an and another any are around as
  at be because been before behind being below beneath beside besides between beyond both but by can could despite did do
  does down during each either else even ever every few for from had has have he her here hers him his how however i i'm
  if in inside instead into is it its just least less like many may maybe me meanwhile might more moreover most much must
  my neither never nevertheless next no nobody none nor not nothing now of off often once only onto or other others
  otherwise our ours out outside over past per perhaps said says she should since so some soon still such than that the
  their theirs them then there therefore these they this those though through throughout thus till to today together
  tomorrow tonight too toward towards under unless until up upon us versus very was we were what whatever when whenever
  where whereas whether which while who whom whose why with within without would yesterday yet you your according
  earlier later following given including one two three four five six seven eight nine ten nearly several last amid
`);

/** Heads of state and of government whom the press of their day names by one word, in any article. */
export const LEADERS = names(`
  Trump, Biden, Obama, Bush, Reagan, Carter, Nixon, Kennedy, Truman, Eisenhower, Roosevelt, Putin, Medvedev, Yeltsin, Gorbachev, Brezhnev,
  Khrushchev, Stalin, Lenin, Trotsky, Hitler, Mussolini, Churchill, Thatcher, Blair, Merkel, Kohl, Adenauer, Macron, Sarkozy, Hollande, Chirac, Mitterrand,
  de Gaulle, Berlusconi, Zelensky, Zelenskyy, Zelenskiy, Poroshenko, Yanukovych, Lukashenko, Erdogan, Netanyahu, Rabin, Arafat, Assad, Mubarak, Sadat, Nasser, Gaddafi, Gadhafi, Qaddafi, Khomeini,
  Khamenei, Rouhani, Ahmadinejad, Modi, Gandhi, Nehru, Bhutto, Musharraf, Mao, Deng, Xi, Abe, Koizumi, Suharto, Sukarno, Marcos, Duterte, Mandela, Mbeki, Zuma, Mugabe, Castro, Chavez,
  Maduro, Lula, Bolsonaro, Pinochet, Peron, Milei, Trudeau, Mulroney, Harper, Tito, Milosevic, Ceausescu, Orban, Walesa, Havel, Franco, Salazar, Bolivar, Napoleon, Bismarck, Lincoln
`);

/** Continents, seas, regions of the world and of countries, and states and cities under names they no longer bear. */
export const WORLD_REGIONS = names(`
  Europe, Asia, Africa, America, Americas, North America, South America, Central America, Latin America, Antarctica, Oceania,
  Eurasia, Arctic, Antarctic, Caribbean, Balkans, Caucasus, Scandinavia, Mediterranean, Pacific, Atlantic, Baltic, Baltics,
  Middle East, Far East, Near East, Sahel, Sahara, Maghreb, Levant, Persian Gulf, Gulf, Gaza, West Bank, Golan Heights, Sinai,
  Horn of Africa, Asia-Pacific, Indo-Pacific, Indochina, Crimea, Donbas, Donbass, Siberia, Kashmir, Kurdistan, Bosnia, Kosovo,
  Chechnya, Abkhazia, South Ossetia, Transnistria, Nagorno-Karabakh, Darfur, Tigray, Catalonia, Bavaria, Tibet, Xinjiang, Inner Mongolia,
  Manchuria, Hong Kong, Macau, Taiwan, England, Scotland, Wales, Northern Ireland, Britain, Great Britain, Holland, Burma, Congo, Korea,
  Syria, Laos, Moldova, Tanzania, Bolivia, Venezuela, Macedonia, Palestine, Vatican, Vatican City, UAE, DPRK, ROK, PRC, U.K., U.S.A., U.A.E.,
  Czechoslovakia, Yugoslavia, Soviet Union, USSR, U.S.S.R., East Germany, West Germany, Prussia, Persia, Rhodesia, Zaire, Ceylon,
  Siam, Ottoman Empire, Austria-Hungary, Byzantium, Mesopotamia, South Vietnam, North Vietnam, Upper Volta, Swaziland, Zanzibar,
  Leningrad, Stalingrad, Petrograd, Constantinople, Saigon, Peking, Bombay, Calcutta, Madras, Rangoon, Danzig, Kiev, Canton, Nanking,
  New York, New York City, New England, Midwest, Deep South, Silicon Valley, Wall Street, Hollywood, Capitol Hill, Manhattan, Brooklyn, Bronx,
  Queens, Harlem, Washington, Washington D.C., D.C., Los Angeles, Fleet Street, Downing Street, White House, Kremlin, Great Lakes,
  Rocky Mountains, Rockies, Alps, Himalayas, Andes, Urals, Pyrenees, Carpathians, Everest, Kilimanjaro, Amazon, Nile, Danube, Rhine, Volga,
  Thames, Seine, Mississippi, Mekong, Yangtze, Ganges, Indus, Euphrates, Tigris, Dnieper, Suez, Panama Canal, Red Square, Tiananmen,
  Chernobyl, Auschwitz, Guantanamo, Guantanamo Bay, Okinawa, Normandy, Galilee, Judea, Samaria
`);

/** Well-known bodies whose names tell nothing of what they are. */
export const BODIES = names(`
  Pentagon, Hamas, Hezbollah, Taliban, Fatah, Boko Haram, Al-Qaeda, Al Qaeda, Al-Shabab, Islamic State, ISIS, Interpol, Mossad, Mafia, Reuters, Xinhua,
  Tass, Interfax, Yonhap, Kyodo, Politburo, Duma, Knesset, Bundestag, Bundesrat, Stasi, Gestapo, Wehrmacht, Luftwaffe, Red Cross, Red Army,
  Greenpeace, Twitter, Facebook, Google, Kuomintang, Khmer Rouge, Viet Cong, Solidarity, Likud, Sinn Fein, Wagner, Bolsheviks, Congress, Parliament,
  Senate, Supreme Court, Security Council, General Assembly, Secret Service, Coast Guard, Federal Reserve, European Union, African Union,
  United Nations, League of Nations, Medicare, Medicaid, Nasdaq, Toyota, Samsung, Boeing, Airbus, Gazprom, Rosneft, Huawei, Aeroflot, Lufthansa
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function names(list: string): readonly string[] {
  return list.trim().split(/\s*,\s*/);
}
