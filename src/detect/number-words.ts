// Numbers written out, one language after the other: plain data, which `numerals.ts` puts together.

/** The words of one language. `/` parts spellings, `-` ends a stem, `_` stands for no word. */
export interface NumberWords {
  /** One to nineteen. */
  ones: string;
  /** Twenty, thirty … a hundred. */
  tens: string;
  /** First to nineteenth. */
  firsts: string;
  /** Twentieth, thirtieth … hundredth. */
  tenths: string;
  /** What stems end in. */
  endings?: string;
  /** How 21 to 99 are made where they are one word; the lists where they differ in such words. */
  solid?: (Partial<Pick<NumberWords, 'ones' | 'tens' | 'firsts' | 'tenths'>> & {
    pattern: string;
  })[];
  /** Cardinals are heard beside a word for a division only: alone they are words of other languages. */
  linked?: true;
}

export const numberTables: Record<string, NumberWords> = {
  en: {
    ones: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred/one-hundred/a-hundred',
    firsts:
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    tenths:
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth',
  },
  de: {
    ones: 'eins/ein zwei/zwo/zwey drei/drey vier fünf/fuenf sechs sieben acht neun zehn elf/eilf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn/siebenzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig/dreissig/dreyßig vierzig fünfzig/fuenfzig sechzig siebzig/siebenzig achtzig neunzig hundert/einhundert',
    firsts:
      'erst- zweit-/zweyt-/zwot- dritt- viert- fünft-/fuenft- sechst- siebt-/siebent- acht- neunt- zehnt- elft-/eilft- zwölft-/zwoelft- dreizehnt-/dreyzehnt- vierzehnt- fünfzehnt-/fuenfzehnt- sechzehnt- siebzehnt-/siebenzehnt- achtzehnt- neunzehnt-',
    tenths:
      'zwanzigst- dreißigst-/dreissigst-/dreyßigst- vierzigst- fünfzigst-/fuenfzigst- sechzigst- siebzigst-/siebenzigst- achtzigst- neunzigst- hundertst-',
    endings: 'e er es en',
    solid: [
      {
        pattern: '{one}und{ten}',
        ones: 'ein zwei/zwey drei/drey vier fünf/fuenf sechs sieben acht neun',
        firsts: 'ein zwei/zwey drei/drey vier fünf/fuenf sechs sieben acht neun',
      },
    ],
  },
  nl: {
    ones: 'een/één twee drie vier vijf/vyf zes zeven acht negen tien elf twaalf dertien veertien vijftien/vyftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig/vyftig zestig zeventig tachtig negentig honderd',
    firsts:
      'eerste tweede derde vierde vijfde/vyfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende/vyftiende zestiende zeventiende achttiende negentiende',
    tenths:
      'twintigste dertigste veertigste vijftigste/vyftigste zestigste zeventigste tachtigste negentigste honderdste',
    solid: [
      {
        pattern: '{one}en{ten}',
        ones: 'een twee drie vier vijf/vyf zes zeven acht negen',
        firsts: 'een twee drie vier vijf/vyf zes zeven acht negen',
      },
    ],
  },
  fr: {
    ones: 'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix/septante quatre-vingt/quatre-vingts/octante/huitante quatre-vingt-dix/nonante cent',
    firsts:
      'premier/première/unième deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième',
    tenths:
      'vingtième trentième quarantième cinquantième soixantième soixante-dixième/septantième quatre-vingtième/octantième/huitantième quatre-vingt-dixième/nonantième centième',
  },
  es: {
    ones: 'uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis/diez-y-seis diecisiete/diez-y-siete dieciocho/diez-y-ocho diecinueve/diez-y-nueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento',
    firsts:
      'primer-/primer segund- tercer-/tercer cuart- quint- sext- séptim-/sétim- octav- noven-/non- décim- undécim-/decimoprimer- duodécim-/decimosegund- decimotercer- decimocuart- decimoquint- decimosext- decimoséptim- decimoctav-/decimooctav- decimonoven-/decimonon-',
    tenths:
      'vigésim- trigésim- cuadragésim- quincuagésim- sexagésim- septuagésim- octogésim- nonagésim- centésim-',
    endings: 'o a',
    solid: [
      {
        pattern: '{ten}{one}',
        tens: 'veinti treintai cuarentai cincuentai sesentai setentai ochentai noventai',
      },
    ],
  },
  it: {
    ones: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento',
    firsts:
      'prim- second- terz- quart- quint- sest- settim- ottav- non- decim- undicesim-/undecim-/decimoprim- dodicesim-/duodecim-/decimosecond- tredicesim-/decimoterz- quattordicesim-/decimoquart- quindicesim-/decimoquint- sedicesim-/decimosest- diciassettesim-/decimosettim- diciottesim-/decimottav- diciannovesim-/decimonon-',
    tenths:
      'ventesim-/vigesim- trentesim-/trigesim- quarantesim-/quadragesim- cinquantesim-/quinquagesim- sessantesim-/sessagesim- settantesim- ottantesim- novantesim- centesim-',
    endings: 'o a',
    solid: [
      {
        pattern: '{ten}{one}',
        tens: 'venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant settanta/settant ottanta/ottant novanta/novant',
        firsts:
          'unesim- duesim- treesim-/tresim- quattresim- cinquesim- seiesim-/seesim- settesim- ottesim- novesim-',
        tenths:
          'venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant settanta/settant ottanta/ottant novanta/novant',
      },
    ],
  },
  pt: {
    ones: 'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
    tens: 'vinte trinta quarenta cinquenta/cincoenta sessenta setenta oitenta noventa cem/cento',
    firsts:
      'primeir- segund- terceir- quart- quint- sext- sétim-/séptim- oitav- non- décim- undécim- duodécim- _ _ _ _ _ _ _',
    tenths:
      'vigésim- trigésim- quadragésim- quinquagésim- sexagésim- septuagésim-/setuagésim- octogésim- nonagésim- centésim-',
    endings: 'o a',
  },
  ca: {
    ones: 'un/una dos/dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset divuit dinou',
    tens: 'vint trenta quaranta cinquanta seixanta setanta vuitanta noranta cent',
    firsts:
      'primer/primera segon/segona tercer/tercera quart/quarta cinquè/cinquena sisè/sisena setè/setena vuitè/vuitena novè/novena desè/desena onzè dotzè tretzè catorzè quinzè setzè dissetè divuitè dinovè',
    tenths: 'vintè trentè quarantè cinquantè seixantè setantè vuitantè norantè centè',
    linked: true,
  },
  ro: {
    ones: 'unu/una/întâi/întîi doi/două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece/douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece',
    tens: 'douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci sută',
    firsts:
      'primul/prima/întâiul/unulea doilea/doua treilea/treia patrulea/patra cincilea/cincea șaselea/șasea șaptelea/șaptea optulea/opta nouălea/noua zecelea/zecea unsprezecelea/unsprezecea doisprezecelea/douăsprezecea treisprezecelea/treisprezecea paisprezecelea/paisprezecea cincisprezecelea/cincisprezecea șaisprezecelea/șaisprezecea șaptesprezecelea/șaptesprezecea optsprezecelea/optsprezecea nouăsprezecelea/nouăsprezecea',
    tenths:
      'douăzecilea/douăzecea treizecilea/treizecea patruzecilea/patruzecea cincizecilea/cincizecea șaizecilea/șaizecea șaptezecilea/șaptezecea optzecilea/optzecea nouăzecilea/nouăzecea sutălea',
    linked: true,
  },
  da: {
    ones: 'en/et/een/eet to tre fire fem seks syv otte ni ti elleve/elve tolv tretten fjorten femten seksten/sexten sytten atten nitten',
    tens: 'tyve tredive fyrre/fyrretyve halvtreds/halvtredsindstyve tres/tresindstyve halvfjerds/halvfjerdsindstyve firs/firsindstyve halvfems/halvfemsindstyve hundrede',
    firsts:
      'første anden/andet tredje/tredie fjerde femte sjette syvende ottende niende tiende ellevte/elvte tolvte trettende fjortende femtende sekstende/sextende syttende attende nittende',
    tenths:
      'tyvende tredivte/tredevte fyrretyvende halvtredsindstyvende tresindstyvende halvfjerdsindstyvende firsindstyvende halvfemsindstyvende hundrede',
    solid: [
      {
        pattern: '{one}og{ten}',
        ones: 'en/een to tre fire fem seks syv otte ni',
        firsts: 'en/een to tre fire fem seks syv otte ni',
      },
    ],
    linked: true,
  },
  no: {
    ones: 'en/ett/ein to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    tens: 'tjue/tyve tretti/tredve førti/forr femti seksti sytti åtti nitti hundre',
    firsts:
      'første/fyrste andre/annen/annet tredje/tredie fjerde femte sjette sjuende/syvende åttende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende',
    tenths:
      'tjuende/tyvende trettiende/tredevte førtiende femtiende sekstiende syttiende åttiende nittiende hundrede',
    solid: [
      { pattern: '{ten}{one}', tenths: 'tjue tretti førti femti seksti sytti åtti nitti' },
      {
        pattern: '{one}og{ten}',
        ones: 'en to tre fire fem seks syv/sju åtte ni',
        firsts: 'en to tre fire fem seks syv/sju åtte ni',
      },
    ],
    linked: true,
  },
  sv: {
    ones: 'ett/en två tre fyra fem sex sju åtta nio tio elva/elfva tolv/tolf tretton fjorton femton sexton sjutton arton/aderton nitton',
    tens: 'tjugo/tjugu trettio fyrtio femtio sextio sjuttio åttio nittio hundra',
    firsts:
      'första/förste andra/andre tredje fjärde/fjerde femte sjätte/sjette sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde/adertonde nittonde',
    tenths:
      'tjugonde trettionde fyrtionde femtionde sextionde sjuttionde åttionde nittionde hundrade',
    solid: [
      {
        pattern: '{ten}{one}',
        tenths: 'tjugo/tjugu trettio fyrtio femtio sextio sjuttio åttio nittio',
      },
    ],
    linked: true,
  },
  is: {
    ones: 'einn/eitt tveir/tvö þrír/þrjú fjórir/fjögur fimm sex sjö átta níu tíu ellefu tólf þrettán fjórtán fimmtán sextán sautján átján nítján',
    tens: 'tuttugu þrjátíu fjörutíu fimmtíu sextíu sjötíu áttatíu níutíu hundrað',
    firsts:
      'fyrsti/fyrsta/fyrstur annar/annað/önnur þriðji/þriðja fjórði/fjórða fimmti/fimmta sjötti/sjötta sjöundi/sjöunda áttundi/áttunda níundi/níunda tíundi/tíunda ellefti/ellefta tólfti/tólfta þrettándi fjórtándi fimmtándi sextándi sautjándi átjándi nítjándi',
    tenths: 'tuttugasti þrítugasti fertugasti fimmtugasti _ _ _ _ _',
    linked: true,
  },
  fi: {
    ones: 'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista',
    tens: 'kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä sata',
    firsts:
      'ensimmäinen/ensimäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista',
    tenths:
      'kahdeskymmenes kolmaskymmenes neljäskymmenes viideskymmenes kuudeskymmenes seitsemäskymmenes kahdeksaskymmenes yhdeksäskymmenes sadas',
    solid: [
      {
        pattern: '{ten}{one}',
        firsts:
          'ensimmäinen/ensimäinen/yhdes toinen/kahdes kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs',
        tenths:
          'kahdeskymmenes kolmaskymmenes neljäskymmenes viideskymmenes kuudeskymmenes seitsemäskymmenes kahdeksaskymmenes yhdeksäskymmenes',
      },
    ],
    linked: true,
  },
  et: {
    ones: 'üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist kolmteist neliteist viisteist kuusteist seitseteist kaheksateist üheksateist',
    tens: 'kakskümmend kolmkümmend nelikümmend viiskümmend kuuskümmend seitsekümmend kaheksakümmend üheksakümmend sada',
    firsts:
      'esimene teine kolmas neljas viies kuues seitsmes kaheksas üheksas kümnes üheteistkümnes kaheteistkümnes kolmeteistkümnes neljateistkümnes viieteistkümnes kuueteistkümnes seitsmeteistkümnes kaheksateistkümnes üheksateistkümnes',
    tenths:
      'kahekümnes kolmekümnes neljakümnes viiekümnes kuuekümnes seitsmekümnes kaheksakümnes üheksakümnes sajas',
    linked: true,
  },
  hu: {
    ones: 'egy kettő/két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő/tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc',
    tens: 'húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz',
    firsts:
      'első második harmadik negyedik ötödik hatodik hetedik nyolcadik/nyolczadik kilencedik/kilenczedik tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik',
    tenths:
      'huszadik harmincadik negyvenedik ötvenedik hatvanadik hetvenedik nyolcvanadik kilencvenedik századik',
    solid: [
      {
        pattern: '{ten}{one}',
        tens: 'huszon harminc negyven ötven hatvan hetven nyolcvan kilencven',
        firsts: 'egyedik kettedik harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik',
        tenths: 'huszon harminc negyven ötven hatvan hetven nyolcvan kilencven',
      },
    ],
    linked: true,
  },
  pl: {
    ones: 'jeden/jedna dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
    tens: 'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto',
    firsts:
      'pierwsz- drugi/druga/drugie trzeci/trzecia/trzecie czwart- piąt- szóst- siódm- ósm- dziewiąt- dziesiąt- jedenast- dwunast- trzynast- czternast- piętnast- szesnast- siedemnast-/siedmnast- osiemnast-/ośmnast- dziewiętnast-',
    tenths:
      'dwudziest- trzydziest- czterdziest- pięćdziesiąt- sześćdziesiąt- siedemdziesiąt- osiemdziesiąt- dziewięćdziesiąt- setn-',
    endings: 'y a e',
  },
  cs: {
    ones: 'jeden/jedna/jedno dva/dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct',
    tens: 'dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát sto',
    firsts:
      'první/prvý/prvá druh- třetí čtvrt- pát- šest- sedm- osm- devát- desát- jedenáct- dvanáct- třináct- čtrnáct- patnáct- šestnáct- sedmnáct- osmnáct- devatenáct-',
    tenths: 'dvacát- třicát- čtyřicát- padesát- šedesát- sedmdesát- osmdesát- devadesát- st-',
    endings: 'ý á é',
    solid: [
      {
        pattern: '{one}a{ten}',
        ones: 'jedn/jeden dva tři čtyři pět šest sedm osm devět',
        firsts: 'jedn/jeden dva tři čtyři pět šest sedm osm devět',
      },
    ],
    linked: true,
  },
  sk: {
    ones: 'jeden/jedna dva/dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť',
    tens: 'dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat sto',
    firsts:
      'prv- druh- tretí/tretia/tretie štvrt- piat- šiest- siedm- ôsm- deviat- desiat- jedenást- dvanást- trinást- štrnást- pätnást- šestnást- sedemnást- osemnást- devätnást-',
    tenths:
      'dvadsiat- tridsiat- štyridsiat- päťdesiat- šesťdesiat- sedemdesiat- osemdesiat- deväťdesiat- st-',
    endings: 'y ý a á e é',
    linked: true,
  },
  hr: {
    ones: 'jedan/jedna dva/dvije/dve tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest',
    tens: 'dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset sto',
    firsts:
      'prv- drug- treć- četvrt- pet- šest- sedm- osm- devet- deset- jedanaest- dvanaest- trinaest- četrnaest- petnaest- šesnaest- sedamnaest- osamnaest- devetnaest-',
    tenths:
      'dvadeset- trideset- četrdeset- pedeset- šezdeset- sedamdeset- osamdeset- devedeset- stot-',
    endings: 'i a o e',
    linked: true,
  },
  sl: {
    ones: 'ena/en dva/dve tri štiri pet šest sedem osem devet deset enajst dvanajst trinajst štirinajst petnajst šestnajst sedemnajst osemnajst devetnajst',
    tens: 'dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset sto',
    firsts:
      'prv- drug- tretj- četrt- pet- šest- sedm- osm- devet- deset- enajst- dvanajst- trinajst- štirinajst- petnajst- šestnajst- sedemnajst- osemnajst- devetnajst-',
    tenths:
      'dvajset- trideset- štirideset- petdeset- šestdeset- sedemdeset- osemdeset- devetdeset- stot-',
    endings: 'i a o',
    linked: true,
  },
  sr: {
    ones: 'један/једна два/две три четири пет шест седам осам девет десет једанаест дванаест тринаест четрнаест петнаест шеснаест седамнаест осамнаест деветнаест',
    tens: 'двадесет тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет сто',
    firsts:
      'прв- друг- трећ- четврт- пет- шест- седм- осм- девет- десет- једанаест- дванаест- тринаест- четрнаест- петнаест- шеснаест- седамнаест- осамнаест- деветнаест-',
    tenths:
      'двадесет- тридесет- четрдесет- педесет- шездесет- седамдесет- осамдесет- деведесет- стот-',
    endings: 'и а о е',
  },
  ru: {
    ones: 'один/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто',
    firsts:
      'перв- втор- третий/третья/третье/третия четвёрт- пят- шест- седьм- восьм-/осьм- девят- десят- одиннадцат-/одинадцат- двенадцат-/двѣнадцат- тринадцат- четырнадцат- пятнадцат- шестнадцат- семнадцат- восемнадцат-/осьмнадцат- девятнадцат-',
    tenths:
      'двадцат- тридцат- сороков- пятидесят- шестидесят- семидесят- восьмидесят- девяност- сот-',
    endings: 'ый ой ая ое',
  },
  uk: {
    ones: "один/одна два/дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    tens: "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто сто",
    firsts:
      "перш- друг- третій/третя/третє четверт- п'ят- шост- сьом- восьм- дев'ят- десят- одинадцят- дванадцят- тринадцят- чотирнадцят- п'ятнадцят- шістнадцят- сімнадцят- вісімнадцят- дев'ятнадцят-",
    tenths:
      "двадцят- тридцят- сороков- п'ятдесят- шістдесят- сімдесят- вісімдесят- дев'яност- сот-",
    endings: 'ий ій а е',
  },
  bg: {
    ones: 'един/една/едно два/две три четири пет шест седем осем девет десет единадесет/единайсет дванадесет/дванайсет тринадесет/тринайсет четиринадесет/четиринайсет петнадесет/петнайсет шестнадесет/шестнайсет седемнадесет/седемнайсет осемнадесет/осемнайсет деветнадесет/деветнайсет',
    tens: 'двадесет/двайсет тридесет/трийсет четиридесет/четирийсет петдесет шестдесет/шейсет седемдесет осемдесет деветдесет сто',
    firsts:
      'първ- втор- трет- четвърт- пет- шест- седм- осм- девет- десет- единадесет-/единайсет- дванадесет-/дванайсет- тринадесет-/тринайсет- четиринадесет-/четиринайсет- петнадесет-/петнайсет- шестнадесет-/шестнайсет- седемнадесет-/седемнайсет- осемнадесет-/осемнайсет- деветнадесет-/деветнайсет-',
    tenths:
      'двадесет-/двайсет- тридесет-/трийсет- четиридесет-/четирийсет- петдесет- шестдесет-/шейсет- седемдесет- осемдесет- деветдесет- стот-',
    endings: 'и а о',
  },
  el: {
    ones: 'ένα/ένας/μία δύο τρία/τρεις τέσσερα/τέσσερις πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα/ένδεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι/δεκάξι δεκαεπτά/δεκαεφτά δεκαοκτώ/δεκαοχτώ δεκαεννέα/δεκαεννιά',
    tens: 'είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό/εκατόν',
    firsts:
      'πρώτ- δεύτερ- τρίτ- τέταρτ- πέμπτ- έκτ- έβδομ- όγδο- ένατ- δέκατ- ενδέκατ-/εντέκατ- δωδέκατ- _ _ _ _ _ _ _',
    tenths:
      'εικοστ- τριακοστ- τεσσαρακοστ- πεντηκοστ- εξηκοστ- εβδομηκοστ- ογδοηκοστ- ενενηκοστ- εκατοστ-',
    endings: 'ο ος η ον α',
  },
  tr: {
    ones: 'bir iki üç dört beş altı yedi sekiz dokuz on on-bir/onbir on-iki/oniki on-üç/onüç on-dört/ondört on-beş/onbeş on-altı/onaltı on-yedi/onyedi on-sekiz/onsekiz on-dokuz/ondokuz',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan yüz',
    firsts:
      'birinci/ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu on-birinci/onbirinci on-ikinci/onikinci on-üçüncü/onüçüncü on-dördüncü/ondördüncü on-beşinci/onbeşinci on-altıncı/onaltıncı on-yedinci/onyedinci on-sekizinci/onsekizinci on-dokuzuncu/ondokuzuncu',
    tenths:
      'yirminci otuzuncu kırkıncı ellinci altmışıncı yetmişinci sekseninci doksanıncı yüzüncü',
    solid: [
      {
        pattern: '{ten}{one}',
        tenths: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
      },
    ],
    linked: true,
  },
  id: {
    ones: 'satu dua tiga empat lima enam tujuh delapan/lapan sembilan sepuluh sebelas dua-belas tiga-belas empat-belas lima-belas enam-belas tujuh-belas delapan-belas sembilan-belas',
    tens: 'dua-puluh tiga-puluh empat-puluh lima-puluh enam-puluh tujuh-puluh delapan-puluh sembilan-puluh seratus',
    firsts:
      'pertama/kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas kedua-belas ketiga-belas keempat-belas kelima-belas keenam-belas ketujuh-belas kedelapan-belas kesembilan-belas',
    tenths:
      'kedua-puluh ketiga-puluh keempat-puluh kelima-puluh keenam-puluh ketujuh-puluh kedelapan-puluh kesembilan-puluh keseratus',
    linked: true,
  },
  tl: {
    ones: 'isa dalawa tatlo apat lima anim pito walo siyam sampu labing-isa labindalawa/labing-dalawa labintatlo/labing-tatlo labing-apat labinlima/labing-lima labing-anim labimpito/labing-pito labingwalo/labing-walo labinsiyam/labing-siyam',
    tens: 'dalawampu tatlumpu apatnapu limampu animnapu pitumpu walumpu siyamnapu isandaan',
    firsts:
      'una/unang ikalawa/ikalawang/pangalawa/pangalawang ikatlo/ikatlong/pangatlo/pangatlong ikaapat/ika-apat/ikaapat-na/ika-apat-na/pang-apat-na ikalima/ikalimang/ika-limang/panlimang ikaanim/ika-anim/ikaanim-na/ika-anim-na ikapito/ikapitong/ika-pitong ikawalo/ikawalong/ika-walong ikasiyam/ikasiyam-na/ika-siyam-na ikasampu/ikasampung/ika-sampung ikalabing-isa/ikalabing-isang ikalabindalawa/ikalabindalawang ikalabintatlo/ikalabintatlong ikalabing-apat/ikalabing-apat-na ikalabinlima/ikalabinlimang ikalabing-anim/ikalabing-anim-na ikalabimpito/ikalabimpitong ikalabingwalo/ikalabingwalong ikalabinsiyam/ikalabinsiyam-na',
    tenths:
      'ikadalawampu/ikadalawampung ikatatlumpu/ikatatlumpung ikaapatnapu/ikaapatnapung ikalimampu/ikalimampung ikaanimnapu ikapitumpu ikawalumpu ikasiyamnapu ikasandaan',
    linked: true,
  },
  vi: {
    ones: 'một/nhất hai/nhì ba bốn/tư năm sáu bảy/bẩy tám chín mười mười-một mười-hai mười-ba mười-bốn mười-lăm mười-sáu mười-bảy mười-tám mười-chín',
    tens: 'hai-mươi ba-mươi bốn-mươi năm-mươi sáu-mươi bảy-mươi tám-mươi chín-mươi một-trăm',
    firsts: '_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _',
    tenths: '_ _ _ _ _ _ _ _ _',
    solid: [
      {
        pattern: '{ten} {one}',
        ones: 'mốt/một hai ba bốn/tư lăm/nhăm/năm sáu bảy tám chín',
        tens: 'hai-mươi ba-mươi bốn-mươi năm-mươi sáu-mươi bảy-mươi tám-mươi chín-mươi',
      },
    ],
    linked: true,
  },
  ar: {
    ones: 'واحد/واحدة اثنان/اثنين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثمان تسعة/تسع عشرة/عشر _ _ _ _ _ _ _ _ _',
    tens: 'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين مئة/مائة',
    firsts:
      'الأول/الأولى/الأوّل/الحادي/الحادية الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة الحادي-عشر/الحادية-عشرة الثاني-عشر/الثانية-عشرة الثالث-عشر/الثالثة-عشرة الرابع-عشر/الرابعة-عشرة الخامس-عشر/الخامسة-عشرة السادس-عشر/السادسة-عشرة السابع-عشر/السابعة-عشرة الثامن-عشر/الثامنة-عشرة التاسع-عشر/التاسعة-عشرة',
    tenths:
      'العشرون/العشرين الثلاثون/الثلاثين الأربعون/الأربعين الخمسون/الخمسين الستون/الستين السبعون/السبعين الثمانون/الثمانين التسعون/التسعين المئة/المائة',
  },
  fa: {
    ones: 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده',
    tens: 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد',
    firsts:
      'اول/یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم',
    tenths: 'بیستم سی‌ام چهلم پنجاهم شصتم هفتادم هشتادم نودم صدم',
    linked: true,
  },
  he: {
    ones: 'אחת/אחד/אחד שתיים/שניים/שתים שלוש/שלושה ארבע/ארבעה חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה עשר/עשרה אחת-עשרה/אחד-עשר שתים-עשרה/שתיים-עשרה/שנים-עשר שלוש-עשרה/שלושה-עשר ארבע-עשרה/ארבעה-עשר חמש-עשרה/חמישה-עשר שש-עשרה/שישה-עשר שבע-עשרה/שבעה-עשר שמונה-עשרה/שמונה-עשר תשע-עשרה/תשעה-עשר',
    tens: 'עשרים שלושים ארבעים חמישים שישים/ששים שבעים שמונים תשעים מאה',
    firsts:
      'ראשון/ראשונה/הראשון/הראשונה שני/שנייה/השני/השנייה שלישי/שלישית/השלישי/השלישית רביעי/רביעית/הרביעי חמישי/חמישית/החמישי שישי/שישית/ששי/השישי שביעי/שביעית/השביעי שמיני/שמינית/השמיני תשיעי/תשיעית/התשיעי עשירי/עשירית/העשירי _ _ _ _ _ _ _ _ _',
    tenths: '_ _ _ _ _ _ _ _ _',
  },
  hi: {
    ones: 'एक दो तीन चार पाँच/पांच छह/छः/छे/छ सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह/अट्ठारह उन्नीस',
    tens: 'बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे सौ',
    firsts:
      'पहला/पहली/पहले/प्रथम दूसरा/दूसरी/द्वितीय तीसरा/तीसरी/तृतीय चौथा/चौथी/चतुर्थ पाँचवाँ/पाँचवां/पांचवां/पाँचवीं/पंचम छठा/छठी/छठवाँ/षष्ठ सातवाँ/सातवां/सातवीं/सप्तम आठवाँ/आठवां/आठवीं/अष्टम नौवाँ/नौवां/नवाँ/नवम दसवाँ/दसवां/दसवीं/दशम ग्यारहवाँ/ग्यारहवां बारहवाँ/बारहवां तेरहवाँ/तेरहवां चौदहवाँ/चौदहवां पंद्रहवाँ/पंद्रहवां सोलहवाँ/सोलहवां सत्रहवाँ/सत्रहवां अठारहवाँ/अठारहवां उन्नीसवाँ/उन्नीसवां',
    tenths:
      'बीसवाँ/बीसवां तीसवाँ/तीसवां चालीसवाँ/चालीसवां पचासवाँ/पचासवां साठवाँ/साठवां सत्तरवाँ अस्सीवाँ नब्बेवाँ सौवाँ',
  },
};

/** Hindi from 21 to 99: no word is made of another. */
export const hindiHundred =
  'इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस _ इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस _ इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास _ इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ _ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर _ इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी _ इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी _ इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे';

/** Between a ten and a unit, of any language: `veinte y uno`, `двадесет и първа`. */
export const joiningWords: ReadonlySet<string> = new Set(
  'and y e et und en og och i a и і si și și και ve و'.split(' '),
);

/** Numbers of other languages that are words of English: beside an English word they are those. */
export const englishToo: ReadonlySet<string> = new Set(
  'on to en et hat pet bay chin nam tam ba hai sau dos sis set ti fire fem sex ni do un due sei tre mot tu um'.split(
    ' ',
  ),
);
