// Words of the trade that head a division, folded (lower case, no accents), by what they head.
import type { DivisionKind } from '../book/types.ts';
import { foldAccents } from '../typography/fold.ts';
import type { Kind } from './kinds.ts';
import { numberOpenings, ordinalOpenings } from './number-index.ts';

/**
 * Where a numbered word stands: `part` holds chapters; `chapter` holds prose, and a bare number
 * under it is a sub-heading; `story` holds either.
 */
export type Rank = 'part' | 'chapter' | 'story';

// One group a line or more: words of one meaning, whose headings are one family, joined by `/`.
const numberedWords: Record<Rank, string> = {
  part: `part/parts/pt book/books volume/volumes/vol act season period phase era saga
    partie livre tome acte saison parte libro tomo livro volumen acto atto teil/theil buch band akt aufzug abteilung
    deel/deelen boek bedrijf parti tom llibre
    часть/ч книга том акт действие частина дія част действие део књига
    część księga tom díl část kniha svazek dějství jednání časť zväzok dio knjiga svezak
    osa kirja kötet könyv rész felvonás del/delen bok bog bind
    kısım/kisim kitap cilt perde partea cartea volumul actul
    μέρος βιβλίο/βιβλίον τόμος πράξη bagian buku jilid babak bahagi aklat phần quyển/cuốn tập
    חלק ספר כרך שער מערכה الجزء/جزء القسم/قسم الكتاب/كتاب المجلد الباب/باب بخش کتاب भाग खंड/खण्ड पर्व अंक`,
  chapter: `chapter/chapters/chap/ch/chpt/chaptr/chptr/chp capitulo/cap chapitre kapitel/kapitlet/kap/capitel capitolo hoofdstuk/hoofdst
    kapittel kapitola rozdział/rozdz глава/гл розділ поглавље letter stave canto/canti
    episode/ep/eps/episodio/épisode/episod/episodi/epizoda/epizod instalment/installment fit fytte
    capitol/capítol capitolul caput kapitulli peatükk nodaļa skyrius kafli poglavje/poglavlje glava
    luku fejezet bölüm κεφάλαιο/κεφάλαιον/κεφ bab kabanata chương/chuong hồi
    פרק الفصل/فصل البارت/بارت الحلقة/حلقة अध्याय परिच्छेद प्रकरण অধ্যায় পরিচ্ছেদ அத்தியாயம்`,
  story: `adventure story tale narrative case night day week month year lettre carta brief lettera письмо лист писмо
    scene section entry log round verse movement track volet number/no/nr/num step stage lesson
    interlude interludio intermezzo drabble vignette snippet prompt arc file statement testimony
    memory dream journal passage session chronicle report omake outtake extra bonus special
    szene auftritt scène tooneel scena escena cena kohtaus jelenet sahne σκηνή adegan tagpo màn
    сцена явление ява list dopis levél kirje brev mektup γράμμα επιστολή surat liham рассказ
    nacht nuit noche notte tag jour giorno ночь день вечер opowiadanie`,
};

export const numbered = new Map<string, Rank>();
/** By word, the name of its family: `ch`, `chap` and `chapters` are `chapter`. */
export const familyNames = new Map<string, string>();
for (const rank of ['story', 'part', 'chapter'] as const) {
  for (const group of numberedWords[rank].split(/\s+/)) {
    const [name = '', ...others] = group.split('/').map(foldAccents);
    for (const word of [name, ...others]) {
      numbered.set(word, rank);
      familyNames.set(word, name);
    }
  }
}

/** Words that are English, or English too. */
export const englishWords: ReadonlySet<string> = new Set(
  `part parts pt book books volume volumes vol act season period phase era saga chapter chapters chap ch letter
   stave canto episode ep eps instalment installment fit fytte`.split(/\s+/),
);

/** Words between a label and its number: `Chapter the First`, `No. 3`, `#3`; not `Eleven`, `nove`. */
export const linking =
  /^(?:(?:the|la|le|el|das|der|die|de|het|det|den|al|a|o|η|το|thứ|ke|number|número|numéro|numero|nummer|номер)\s+|(?:no|nr|num|n[º°])(?:\.\s*|\s+)|[№#]\s*)/iu;

/** A word or two that head a division without a number. */
export interface Named {
  kind: Kind;
  division?: DivisionKind;
}

const namedWords: [Named, string][] = [
  [
    { kind: 'prologue' },
    `prologue|the prologue|prolog|prologo|proloog|prologi|prologus|prólogus|prologul|proem|prelude|preludio|пролог|πρόλογος|giriş
    |prológ|simula|mở đầu|lời mở đầu|פרולוג|פתיחה|تمهيد|برولوج|البداية|मुखबंध|อารัมภบท|บทนำ
    |楔子|引子|序幕|序章|序曲|开篇|開篇|序之章|プロローグ|프롤로그|서장|서막`,
  ],
  [
    { kind: 'epilogue' },
    `epilogue|the epilogue|epilog|epilogo|epílogo|epiloog|epilogi|epilógus|epilogul|coda|эпилог|эпилогъ|епілог|епилог|επίλογος|sonsöz
    |epilóg|wakas|vĩ thanh|lời kết|אפילוג|אחרית|خاتمة|الخاتمة|النهاية|उपसंहार|บทส่งท้าย|ปัจฉิมบท
    |尾声|尾聲|终章|終章|终幕|終幕|大结局|大結局|结局|結局|最终章|最終章|最終話|最终话|エピローグ|에필로그|종장|최종장|최종화|마지막화`,
  ],
  [
    { kind: 'interlude' },
    `interlude|interludio|interludium|interlúdio|intermezzo|intermission|entr’acte|zwischenspiel|tussenspel|intermède|интерлюдия|интермедия|інтерлюдія|интерлюдија
    |mellomspill|mellanspel|mellemspil|välisoitto|közjáték|przerywnik|mezihra|međuigra|ιντερλούδιο|ara bölüm|ngoại truyện
    |番外|番外篇|番外編|番外编|外传|外傳|外伝|閑話|闲话|閒話|間章|间章|幕間|幕间|插曲|特别篇|特別篇|特別編|おまけ|외전|번외|번외편|막간|특별편|ตอนพิเศษ
    |omake|side story|sidestory|bonus chapter|extra chapter|special chapter|bonus scene|deleted scene|outtake|outtakes`,
  ],
  [
    front('preface'),
    `preface|author’s preface|prefacio|prefácio|prefazione|préface|vorwort|voorwoord|предисловие|передмова|предговор|предговори|advertisement|förord|forord|esipuhe|alkusanat
    |előszó|przedmowa|předmluva|predslov|predgovor|önsöz|πρόλογος του συγγραφέα|prefață|kata pengantar|paunang salita|lời nói đầu|lời tựa|הקדמה|पुस्तक परिचय|प्राक्कथन|คำนำ
    |序|序言|序文|自序|前言|まえがき|前書き|はじめに|머리말|서문`,
  ],
  [
    front('foreword'),
    'foreword|forward|avant-propos|geleitwort|prologo del autor|ten geleide|предисловие автора|słowo wstępne|פתח דבר',
  ],
  [
    front('introduction'),
    `introduction|introductory|introductory note|introducción|introduzione|introdução|einleitung|einführung|inleiding|введение|вступление|вступ|увод|въведение
    |inledning|indledning|innledning|johdanto|bevezetés|bevezető|wstęp|wprowadzenie|úvod|uvod|giriş|εισαγωγή|introducere|pendahuluan|panimula|giới thiệu|מבוא|المقدمة|مقدمة|مقدمه|प्रस्तावना|भूमिका|引言|導言|导言|序论|서론`,
  ],
  [
    front('dedication'),
    'dedication|dedicatoria|dedica|dédicace|widmung|opdracht|посвящение|присвята|посвещение|tillägnan|tilegnelse|dedikation|omistus|ajánlás|dedykacja|věnování|posveta|ithaf|αφιέρωση|dedicație|persembahan|הקדשה|الإهداء|إهداء|समर्पण|献辞|獻詞|献词|헌사',
  ],
  [front('epigraph'), 'epigraph|epigrafe|épigraphe|эпиграф|епіграф|motto'],
  [
    back('acknowledgments'),
    `acknowledgments|acknowledgements|acknowledgment|acknowledgement|agradecimientos|remerciements|danksagung|ringraziamenti|agradecimentos|dankwoord|благодарности|подяки|подяка
    |kiitokset|köszönetnyilvánítás|podziękowania|poděkování|zahvale|teşekkür|ευχαριστίες|mulțumiri|ucapan terima kasih|pasasalamat|lời cảm ơn|תודות|شكر وتقدير|आभार|กิตติกรรมประกาศ|致谢|致謝|謝辞|감사의 말`,
  ],
  [
    back('afterword'),
    `afterword|postface|postscript|nachwort|nawoord|epilogo del autor|послесловие|післямова|послеслов|efterord|etterord|jälkisanat|utószó|posłowie|doslov|pogovor|επίμετρο|postfață|penutup|lời bạt|אחרית דבר
    |后记|後記|跋|跋文|あとがき|後書き|おわりに|후기|작가 후기|ปัจฉิมลิขิต`,
  ],
  [
    back('appendix'),
    'appendix|appendices|apéndice|annexe|anhang|appendice|bijlage|приложение|додаток|приложения|bilaga|bilag|vedlegg|liite|függelék|dodatek|dodatak|παράρτημα|anexă|lampiran|phụ lục|נספח|ملحق|परिशिष्ट|附录|附錄|付録|부록|ภาคผนวก',
  ],
  [
    back('about'),
    'about the author|à propos de l’auteur|über den autor|sobre el autor|sobre o autor|об авторе|про автора|over de auteur|o autorze|o autorovi|om författaren|om forfatteren|kirjailijasta|a szerzőről|yazar hakkında|despre autor|tentang penulis|tungkol sa may-akda|על המחבר|作者简介|作者簡介|著者略歴',
  ],
  [
    back('other'),
    'note on the text|a note on the text|textual note|transcriber’s note|transcriber’s notes',
  ],
  [
    back('endnotes'),
    'endnotes|footnotes|glossary|bibliography|glosario|glossaire|glossar|glossario|glosariusz|glosář|примечания|примітки|бележки|noter|jegyzetek|przypisy|poznámky|notlar|σημειώσεις|הערות',
  ],
];

function front(division: DivisionKind): Named {
  return { kind: 'front-matter-heading', division };
}
function back(division: DivisionKind): Named {
  return { kind: 'back-matter-heading', division };
}

export const named = new Map<string, Named>();
for (const [meaning, words] of namedWords) {
  for (const word of words.split('|')) named.set(foldAccents(word.trim()), meaning);
}

/** First words of whatever a heading can begin with. */
export const openers: ReadonlySet<string> = new Set([
  ...numbered.keys(),
  ...numberOpenings,
  ...ordinalOpenings,
  ...[...named.keys()].map((words) => words.split(/[ '-]/)[0] ?? words),
  'the',
]);

/** Titles of lists that repeat the headings: `Contents`, `List of Illustrations`. */
export const listTitles = new Set(
  `contents|table of contents|the contents|toc|contents of the volume|list of chapters|chapters|chapter index|index of chapters
  |illustrations|list of illustrations|list of plates|plates|maps|list of maps
  |indice|tabla de contenidos|contenido|sumario|table des matieres|sommaire|inhalt|inhaltsverzeichnis|verzeichnis
  |indice generale|sommario|conteudo|inhoud|inhoudsopgave|содержание|оглавление|зміст|съдържание|садржај|índex|sumari
  |innehåll|innehållsförteckning|indhold|innhold|sisällys|sisällysluettelo|tartalom|tartalomjegyzék|spis treści|spis rozdziałów|obsah|sadržaj|kazalo|içindekiler|περιεχόμενα|πίνακας περιεχομένων|cuprins|daftar isi|talaan ng nilalaman|nilalaman|mục lục
  |תוכן|תוכן העניינים|תוכן עניינים|المحتويات|فهرس|الفهرس|فهرست|विषय-सूची|अनुक्रम|अनुक्रमणिका|สารบัญ|目录|目錄|目次|もくじ|차례|목차`
    .split('|')
    .map((title) => foldAccents(title.trim())),
);
