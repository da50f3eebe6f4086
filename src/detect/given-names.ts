// Given names that many people bear, by language: they tell a person's name from a title of two words.
// Folded; a name of one language is a name in all of them.
import { foldAccents } from '../typography/fold.ts';

const names: Record<string, string> = {
  en: `adam agnes alan albert alexander alfred alice amanda amy andrew angela ann anne anna anthony arthur
    barbara beatrice ben benjamin bernard bertha betty bob brian bruce carl carol caroline catherine charles
    charlotte chris christina christopher clara claire colin daniel david deborah dennis diana donald dora
    dorothy douglas edgar edith edmund edward edwin eleanor elizabeth ella ellen emily emma eric ernest
    esther ethel eugene eva evelyn fanny frances francis frank fred frederick geoffrey george gerald
    gertrude gilbert graham harold harriet harry helen henry herbert hilda horace howard
    hugh ian irene isaac isabel isabella jack jacob james jane janet jason jean jennifer jeremy jessica jessie
    jill jim joan joanna joe john jonathan joseph josephine joshua joyce judith julia julian karen kate
    katherine kathleen keith kenneth kevin kim larry laura lawrence leonard leslie lewis lillian linda lisa
    louis louisa lucy luke lydia mabel margaret maria marian marie marion mark martha martin mary matthew
    maud maurice maxwell michael michelle mildred miriam nancy nathaniel neil nicholas nicola nora norman
    oliver oscar pamela patricia patrick paul peter philip phyllis rachel ralph raymond rebecca richard
    robert robin roger ronald roy rupert ruth ryan sally samuel sandra sara sarah scott sharon
    simon sophia stephen steven stuart susan sylvia theodore theresa thomas timothy ursula victor victoria
    vincent walter wendy william winifred zoe`,
  de: `achim andreas anneliese annette anton arnold arno axel barbel bernd bernhard berta bettina birgit
    brigitte carsten christa christian christoph clemens conrad cornelia dieter dietrich dorothea eberhard
    eckhard elfriede elisabeth elke elsa else emil erich erika ernst erwin eugen ferdinand franz franziska
    frieda friedrich fritz gabriele georg gerd gerhard gerda gottfried gotthold gregor greta gudrun gunter
    gunther gustav hannah hanna hannelore hans hartmut hedwig heidi heike heiner heinrich heinz helene helga
    helmut herbert hermann hildegard hugo ilse ingeborg ingrid irmgard jakob jan jens joachim johann johanna
    johannes jorg josef judith julius jurgen jutta karin karl karla karsten kathe katharina katja klaus konrad
    kurt lena lothar ludwig luise lutz manfred manuela marianne markus marlene mathilde matthias max michaela
    monika moritz oskar otto petra rainer reinhard renate ricarda rolf rosemarie rudolf sabine sebastian
    siegfried sigrid silke sophie stefan stefanie susanne sven theodor therese thorsten ulrich ulrike ursula
    ute uwe volker walther werner wilhelm wilhelmine wolfgang wolfram`,
  fr: `adele adrien agathe alain alexandre alphonse amelie anatole andre antoine antoinette armand aurelie
    bernadette blaise camille cecile celine chantal charles claude colette corinne damien delphine denis
    didier dominique edmond edouard elise emile emilie emmanuel etienne eugenie fabien fernand florian
    francois francoise frederic genevieve georges gerard germaine gilles guillaume gustave guy helene henri
    honore hubert isabelle jacqueline jacques jean jeanne jerome jules julie julien juliette laurent leon
    louise luc lucien lucienne madeleine marcel marguerite marthe mathieu maxime michel monique nathalie
    nicolas odile olivier pascal patrice philippe pierre raoul raphael rene renee roland romain
    sebastien serge simone solange stephane suzanne sylvie theophile thierry valerie veronique victor xavier
    yves yvonne`,
  es: `adela adolfo agustin alberto alejandra alejandro alfonso alicia alvaro amalia ana andres angel antonia
    antonio armando arturo baltasar beatriz benito camilo carlos carmen catalina clara
    concepcion cristina cristobal daniela diego dolores domingo eduardo elena emilia emilio enrique
    ernesto esteban eusebio federico felipe felix fermin fernando francisca francisco gabriel gabriela     gaspar gonzalo graciela gregorio guillermo gustavo hector hernan ignacio ines inmaculada isabel jaime
    javier jesus joaquin jorge jose josefa juan juana julia julio lope lorenzo lucas lucia luis luisa manuel
    manuela marcela marcos margarita mario marta mateo mauricio mercedes miguel monica natalia nicolas
    octavio olga pablo patricio paula pedro rafael ramiro ramon raquel raul ricardo rigoberto roberto
    rocio rodrigo rogelio ruben salvador santiago sergio silvia sofia susana teresa tomas
    valeria vicente violeta ximena yolanda`,
  it: `alberto aldo alessandra alessandro alfredo ambrogio andrea angela angelo antonella antonio beatrice
    bianca bruno carla carlo caterina cesare chiara claudia claudio corrado cristina dario davide dino
    domenico elena eleonora elio elisa emilio enrico ettore eugenio fabio fabrizio federica federico filippo
    francesca francesco franco gabriele gaetano giacomo gianni gino giorgio giovanna giovanni giulia giuliano
    giulio giuseppe giuseppina goffredo grazia guido ippolito italo laura leonardo letizia livio lorenzo luca
    lucia luciano luigi luigia marco maria marina mario massimo matilde matteo mauro michele nicola nicolo
    orazio paola paolo piero pietro raffaele renato renzo riccardo rita roberta roberto salvatore
    sandro sergio silvia silvio simona stefano tommaso torquato ugo umberto valentina vasco vincenzo vittoria
    vittorio`,
  pt: `adelia afonso aluisio amalia antonio artur augusto bento bernardo caetano camilo carlota cecilia clarice
    conceicao edson euclides fernanda fernao filipe francisca goncalo graciliano guilherme henrique inacio
    inês ines joana joao joaquim joaquina jorge jose julio leonor lidia lourenco lucia luis luiz luiza lygia
    manuel manoel mariana matilde miguel nelson nuno olavo oswaldo paulo pedro rachel raimundo raul
    rubem rui sebastiao simao sofia teresa tiago tomas vasco vinicius vitor`,
  nl: `adriaan aart albert anneke annelies annie arend arjen barend bart berend betje cornelis cornelia
    corrie daan dirk eduard els evert femke ferdinand frans frederik geert geertje gerard gerrit gijs
    guus hanneke harm hendrik hendrika henk hugo ineke jaap jacob jacoba jacobus jan janneke jeroen jip joke
    joop joost joris jos joost karel kees klaas koen lambert lars lieke louis maaike maarten marieke marijke
    marleen mieke nicolaas niels pieter piet reinier rianne roel ruud sanne simon sjoerd sofie theo
    thijs tineke tom truus wessel willem wilhelmina wim wouter`,
  ru: `александр александра алексей алина алла анастасия анатолий андрей анна антон антонина аркадий арсений
    артем борис валентин валентина валерий варвара василий виктор виктория виталий владимир владислав
    всеволод вячеслав галина геннадий георгий глеб григорий даниил дарья денис дмитрий евгений евгения
    екатерина елена елизавета ефим захар зинаида зоя иван игорь илья инна иосиф ирина кирилл константин
    ксения лариса лев леонид лидия людмила максим маргарита марина мария михаил наталия
    наталья никита николай нина оксана олег ольга павел петр полина светлана семен сергей софия софья
    станислав степан тамара татьяна тимофей федор фаина эдуард эмма юлия юрий яков ярослав`,
  uk: `богдан василь володимир галина ганна григорій дмитро іван ірина катерина леся марія марко микола
    михайло надія наталія оксана олександр олександра олексій олена ольга остап панас пантелеймон петро
    сергій тарас тетяна юрій ярослав`,
  pl: `adam agata agnieszka aleksander aleksandra alicja alina andrzej anna antoni antonina artur barbara
    bartosz boleslaw bolesław bronislaw bruno cecylia cyprian danuta dariusz dorota edward eliza elzbieta
    elżbieta ewa feliks franciszek gabriela grzegorz halina hanna helena henryk ignacy irena jadwiga jakub
    jan janina janusz jaroslaw jerzy jozef józef joanna julia juliusz kamil karol katarzyna kazimierz
    klementyna konrad krystyna krzysztof leopold leszek lucja łucja lucjan ludwik łukasz magdalena
    malgorzata małgorzata maciej marcin marek maria mariusz marta mateusz michal michał mieczyslaw mikolaj
    mikołaj monika olga pawel paweł piotr rafal rafał ryszard slawomir stanislaw stanisław stanislawa
    stefan stefania szymon tadeusz teresa tomasz urszula waclaw wacław wanda wieslaw wiesława wincenty
    witold wladyslaw władysław wojciech zbigniew zdzislaw zofia zuzanna zygmunt`,
  cs: `alena alois antonin bedrich bohumil bozena dagmar dana eliska eva frantisek hana ivana ivan jakub jan jana
    jaroslav jaroslava jindrich jiri jitka josef kamil karel karolina katerina klara lenka libuse lucie
    ludmila lukas marek marie marketa martin matej milan milos miroslav misa ondrej pavel pavla petr petra
    radek rudolf ruzena stanislav svatopluk tereza tomas vaclav vera vilem vitezslav vladimir vladislav
    vojtech zdenek zdenka zuzana`,
  nordic: `aksel anders arne astrid axel bjorn bjornstjerne egil einar elin elsa erik esaias fredrik
    frida georg gunnar gunhild halldor hans harald hedda hakan henrik herman hjalmar holger inger ingmar
    ingrid ivar jens johan johannes jon jonas jorgen kaarlo kai kari karin karen kerstin kirsten kjell knud
    knut kristian kristin lars lasse leif lena linnea liv magnus mats mikael nils olaf olav ole per peder
    pelle ragnar selma sigrid sigurd snorri soren stig sven svend tage thor thorbjorn thorkild tom     tove ulf ulla vilhelm viktor aino aleksis antti eeva eino elina hannu heikki helmi jaakko jari jukka
    juha juhani kalle kirsi leena maija mika mikko minna outi paavo pekka pirjo sami sari sofi tapio timo
    toivo tove tuula vaino veikko`,
  hu: `andras anna attila balazs balint erzsebet ferenc gabor geza gyorgy gyula ilona imre istvan janos
    jeno jozsef judit kalman katalin klara laszlo magda maria miklos mihaly peter sandor tamas terez
    zoltan zsigmond zsofia zsuzsa`,
  tr: `ahmet ali ayse aziz fatma halide halit hasan huseyin ibrahim ihsan kemal leyla mehmet mustafa namik
    nazim necip omer orhan osman rasim refik resat sabahattin selim suleyman yakup yasar yusuf zeynep`,
  el: `αγγελος αθανασιος αλεξανδρος αλκη ανδρεας αννα αντωνης βασιλης γεωργιος γιαννης γιωργος γρηγοριος
    δημητρης δημητριος διονυσιος ειρηνη ελενη εμμανουηλ ηλιας ιωαννης κατερινα κωνσταντινος κωστας μαρια
    μιχαλης νικος νικολαος οδυσσεας παναγιωτης παυλος πετρος σοφια σταυρος στρατης χρηστος`,
};

const all: ReadonlySet<string> = new Set(
  Object.values(names).flatMap((list) => list.split(/\s+/).map(foldAccents)),
);

/** Whether a word, in any case and with any accents, is a given name. */
export function isGivenName(word: string): boolean {
  return all.has(foldAccents(word));
}
