/**
 * Words beside a name that tell what it names. All folded and in lower case, without the full
 * stop of an abbreviation. English in depth; of other languages the words that are written
 * with a capital, or that open a sentence.
 */

/** Stand before a person's family name, or between a country and its minister. */
export const TITLES = words(`
  mr ms mx dr prof professor sir dame lord sen senator rep representative gov governor gen general col colonel maj major
  capt captain lt lieutenant sgt sergeant cpl adm admiral cmdr commander marshal brig brigadier president presidents
  vice premier prime minister ministers chancellor secretary undersecretary ambassador envoy king emperor tsar czar
  sultan emir amir sheikh shaikh shah prince pope cardinal archbishop bishop rabbi imam ayatollah patriarch mayor
  congressman congresswoman deputy acting former late judge justice commissioner speaker leader chairman chairwoman
  chairperson chair comrade spokesman spokeswoman spokesperson elect candidate nominee attorney director chief officer
  adviser advisor treasurer administrator premier dictator detective inspector coach manager defendant mp mep
  herr senor sr don m monsieur signor dom pan tov tovarishch ong presiden pak bapak
  prasident bundesprasident bundeskanzler kanzler kanzlerin bundeskanzlerin minister aussenminister verteidigungsminister
  ministerprasident premierminister papst konig general machthaber staatschef regierungschef parteichef kremlchef
  gospodin президент премьер министр генерал посол господин товарищ маршал адмирал канцлер император царь патриарх
`);

/** German joins titles into one word: US-Präsident, Vizeaußenminister, Ex-Kanzlerin. */
export const TITLE_ENDING =
  /(?:prasident|minister|kanzler|chef|sprecher|sekretar|fuhrer|konig|botschafter|gouverneur|senator|kandidat|general|herrscher|vorsitzende|richter|anwalt)(?:in|r)?$/u;

/** A capital on these says only where the sentence, or a headline, begins. */
export const ORDINARY = words(`
  a about above according across after against ago all along already also although amid among an and another any
  are around as asked at back because been before behind being below beneath beside besides between beyond both but by can
  could despite did do does down due during each earlier early either else even ever every except few following for
  from further given had has have he her here hers him his how however i if in including inside instead into is it its
  just last late later latest less like long many may maybe me meanwhile might more moreover most much must my near
  nearby neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other
  others otherwise our out outside over past per perhaps since so some soon still such than that the their them
  then there therefore these they this those though through throughout thus till to today together tomorrow tonight
  too toward towards two three four five six seven eight nine ten under unless unlike until up upon us versus via was we
  were what whatever when whenever where whereas whether which while who whom whose why will with within without would
  yes yesterday yet you your again always both first second third should said says
  a au aux avec chez dans de depuis des du elle en entre et il la le les leur mais ou par pendant pour qui sans selon
  si son sous sur un une vers al ante con contra desde el ella entre es hacia hasta los las para pero por segun sin
  sobre tras un una y e da das do dos em na nas no nos o os para por com sem uma alla alle al agli ai con dal della
  di ed gli i il in lo nel nella per su tra fra uno ab als am an auch auf aus bei bis dann das dass dem den der die
  doch durch ein eine er es fur gegen hat im ist mit nach nicht noch nun ob oder ohne schon seit sich sie sind so
  uber um und unter vom von vor wahrend war wegen weil wenn wer wie wir wo zu zum zur zwischen
  в во на из к ко с со о об от до для при за под над без через после перед между по про у и а но или что как когда
  если это он она они мы вы я не ни же бы ли то так там тут где уже еще ведь хотя пока также тоже ранее позже
  сегодня вчера завтра однако затем теперь потом по-прежнему именно только лишь даже кто чем чтобы поскольку
  tai tu va cua voi khi theo sau truoc ngay nam trong
`);

/** Capitalised before a place only because a sentence begins, or out of habit: "Downtown Seoul". */
export const OPENING_ADJECTIVES = words(
  "downtown central greater former mainland rural urban tiny neighbouring neighboring wartime postwar nuclear communist secretive",
);

export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec summer winter spring autumn fall
`);

/** "In Moscow Russian officials said": what follows is an adjective of its own. */
export const DEMONYM =
  /^(?:american|british|english|scottish|irish|french|german|dutch|swiss|spanish|greek|turkish|polish|danish|swedish|finnish|russian|soviet|ukrainian|chinese|japanese|korean|taiwanese|vietnamese|indian|pakistani|iraqi|iranian|israeli|palestinian|saudi|afghan|syrian|lebanese|egyptian|jordanian|libyan|arab|european|african|asian|western|communist|muslim|christian|jewish|islamic|democratic|democrat|democrats|republican|republicans|kurdish|czech|hungarian|italian|canadian|australian|mexican|brazilian|cuban)s?$/u;

/** Close the name of an institution, a work, an event or a thing that a place or a person lends its name to. */
export const HEADS = words(`
  university college institute academy school polytechnic court courts tribunal bank bancorp post times journal herald
  tribune news daily gazette chronicle examiner observer guardian telegraph mirror standard globe star sun bulletin
  register review magazine press broadcasting television radio tv agency corporation corp company co inc ltd llc plc ag
  gmbh sa group holdings industries industry motors electronics steel oil gas energy airlines airways air aviation
  railway railways party union league alliance front brigade battalion regiment association society federation
  confederation foundation fund trust center centre council commission committee conference congress parliament
  convention agreement accord accords treaty protocol pact declaration charter memorandum process
  museum library gallery opera orchestra symphony philharmonic theater theatre ballet choir festival biennale expo
  exposition olympics games cup open marathon championship championships masters prix derby
  hospital clinic airport station port harbor harbour bridge tunnel tower plaza square street avenue road boulevard
  highway park stadium arena hotel palace castle cathedral church mosque temple synagogue monument memorial cemetery
  zoo prison jail club fc united city rovers wanderers athletic athletics hotspur giants
  department ministry bureau administration army navy force forces guard marines corps police treasury senate house
  embassy consulate exchange board authority service services organization organisation initiative project program
  programme plan doctrine act prize award awards medal order war wars crisis revolution spring uprising massacre siege
  battle syndrome virus fever variant zoo brothers sisters family dynasty estate
  universitat hochschule zeitung allgemeine rundschau universite universidad universidade banco banque universita
  университет банк институт академия театр вокзал стадион конвенция договор соглашение
`);

/** "Bank of Korea", "Gulf of Mexico": what stands before "of" makes a longer name. */
export const HEADS_OF = words(`
  bank university college institute academy school court church museum library chamber port gulf sea bay strait straits
  cape isle isles straits battle siege treaty peace declaration charter convention statute council senate voice times
  party congress republic republics federation confederation commonwealth duke duchess prince princess earl marquess
  baron baroness count countess statue tower society association order sons daughters heart
  banco banque universite universidad universidade universita banca mer mar golfe golfo universitat
`);

/** Before a place they name another place: South Sudan, New Mexico, Papua New Guinea. Lower-case ones do not. */
export const COMPASS = words(
  "new old north south east west northern southern eastern western upper lower san santa saint st fort",
);

/** Names of places that may open a sentence as ordinary English words. */
export const COMMON_WORDS = words(`
  nice reading bath mobile split hull battle deal sale bury orange lens tours gap many male mons same worth lead cork
  hope normal liberal enterprise independence home sandwich rugby derby stone ware wells rye barking surprise paradise
  truth page buffalo phoenix eagle price best brown field fields hall hill king lake land law moor parks pole post power
  read rich sharp short small speed strong sterling temple wall ward waters white winter wood woods young long police
  liberty union commerce progress success friendship harmony concord bountiful why hell boring dull fox ham van as is
`);

/** Surnames that are grammar at the start of a sentence, whoever was named before: He Lifeng, Do Muoi, An, Theresa May. */
export const GRAMMAR = words(`
  he do an no so you in on to at as may will can us we she it the my me be go or if is am are any all his her they march
`);

/** Before the name of a month that is a surname too, they make it the month: "in May", "last May". */
export const BEFORE_MONTHS = words(`
  in of by since until till during from to through before after early late mid last next this every each between and on
`);

/** Common given names: before a place or a family name they make it somebody's name even where a sentence begins. */
export const GIVEN_NAMES = words(`
  aaron abdul abdullah abraham adam adrian ahmed alan albert alec alex alexander alexei alfred ali alice alison allen
  amanda amir amy ana anatoly andre andrea andrei andrew andy angela angus ann anna anne annie anthony antonio antony
  archie arnold arthur audrey barack barbara barron barry ben benjamin bernard bernie beth betty beverly bill billy
  bob bobby boris brad brandon brenda brian bruce bryan calvin carl carla carlos carol caroline carolyn catherine
  charles charlie charlotte chelsea chris christian christina christine christopher chuck claire clara claude colin
  condoleezza connie craig cynthia daisy dan daniel danny dave david dean deborah debra dennis derek diana diane dick
  dmitri dmitry dolores don donald donna doris dorothy douglas dwight earl eddie edgar edith edmund eduardo edward
  edwin eleanor elena eli elizabeth ella ellen emily emma emmanuel eric erica erik ernest esther eugene eva evan eve
  evelyn felix fernando fidel fiona florence frances francis francois frank franklin fred frederick gabriel gary
  gavin gene geoffrey george gerald gerhard gina giuseppe glenn gloria gordon grace graham greg gregory gus
  gustavo guy hannah hans harold harriet harrison harry hassan heather heidi helen helena henri henry herbert herman
  hillary holly howard hugh hugo hunter ian igor irene irina isaac isabel ivan ivana ivanka jack jackie jacob jacques
  jake james jamie jane janet jared jason jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy
  joan joanna joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian
  julie karen karl kate katherine kathleen kathy keith kelly ken kenneth kevin khalid kim kimberly konstantin kurt kyle lady
  larry laura lauren laurence lawrence lee leo leon leonard leonid leslie lewis liam lillian linda lisa liz lloyd
  louis louise lucas lucy luis luke lynn maggie malcolm marc marco marcus margaret maria mariam marie marilyn mario mark
  marta martha martin marvin mary matt matthew maureen max maxim megan melania melinda melissa michael michel michelle
  miguel mike mikhail mohamed mohammad mohammed moses muhammad nadia nancy naomi natalia nathan neil nelson
  nicholas nick nicolas nicole nikita nikolai noah noel nora norman oleg olga oliver omar oscar otto pamela
  pat patricia patrick paul paula pavel pedro penny percy peter phil philip phyllis pierre rachel ralph ramzan randy
  raymond rebecca reggie richard rick rita robert roberto robin rodney roger roland ron ronald rosa rose ross roy
  rupert russell ruth ryan sally sam samantha samuel sandra sarah scott sean serge sergei sergey shane sharon
  sheila shirley sidney silvia simon sofia sonia sophia sophie stanley stella stephanie stephen steve steven stewart
  stuart sue susan sven sylvia tamara tanya tara ted terence teresa terry theodore theresa thomas tiffany tim
  timothy tina todd tom tommy tony tracy ursula valentina valerie vanessa vera veronica victor victoria viktor vincent
  virginia vivian vladimir walter wanda warren wayne wendy wilhelm will william willie winston woodrow yasser yevgeny
  yulia yuri yusuf zachary
  александр алексей анатолий андрей анна антон борис валентина валерий василий вера виктор виктория виталий владимир
  вячеслав галина геннадий георгий григорий дарья дмитрий дональд евгений екатерина елена иван игорь илья ирина
  кирилл константин ксения леонид любовь людмила максим марина мария михаил надежда наталья никита николай олег
  ольга павел петр роман светлана семен сергей станислав степан татьяна федор юлия юрий яков джо джилл барак
  хиллари мишель мелания иванка джордж джон эммануэль ангела
`);

/** "the Seoul-Tokyo summit": two places that are joined by what follows them. */
export const PAIR_NOUNS = words(
  "ties relations talks summit border war conflict trade route axis alliance dialogue line rivalry tensions agreement deal treaty pact flight railway road highway corridor friendship cooperation standoff strait game match",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
