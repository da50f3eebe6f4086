// The words that announce a note, by language: notes of authors, translators, editors. Data alone; how
// an announcement is read is the business of `note-marks.ts`.

/** Sources of patterns for announcements that are nothing else, wherever they stand; case is ignored. */
export const sureMarks: Record<string, string[]> = {
  en: [
    "(?:an? |the |some |final |last |quick |short |only |long |important )*(?:(?:authors?|writer|beta|translators?|editors?|proofreaders?|uploaders?)(?:['’]|\\\\')?s?(?:'|’|\\\\')?|tl|tln|ed|pr) ?(?:final |end ?|ending |opening |closing |last )*-?(?:notes?|comments?|endnotes?|ramblings?|rants?|thoughts|corner|babbles?|remarks?|blurb)",
    '(?:an? )?notes? from (?:the |your )?(?:author|me|writer|translator|editor)',
    '(?:a word )?from the (?:author|translator)',
    'translation notes?',
  ],
  es: [
    'notas? (?:del|de la|de los|de las) (?:autora?|traductora?|editora?)(?:e?s)?',
    'n\\. ?(?:del?|de la) ?[atr]\\.',
  ],
  pt: ['notas? (?:do|da|dos|das) (?:autora?|tradutora?|editora?)(?:e?s)?', 'n\\. ?d[oa] ?[atr]\\.'],
  it: [
    "not[ae] (?:dell['’]autore|dell['’]autrice|del traduttore|della traduttrice|del curatore)",
    'n\\.? ?d\\.? ?[at]\\.',
  ],
  fr: [
    "notes? (?:de l['’]auteure?|d['’]auteure?|de l['’]autrice|du traducteur|de la traductrice|de l['’]éditeur)",
    'nd[aetl]r?',
  ],
  de: [
    'anmerkung(?:en)?(?: (?:des|der|von) (?:autors|autorin|verfassers|verfasserin|übersetzers|übersetzerin|herausgebers|redaktion))?',
    '(?:autor(?:en|innen)?|übersetzer)-?(?:anmerkung|notiz)(?:en)?',
    'nachbemerkung',
    'a(?:nm)?\\. ?d\\. ?(?:ü|übers|verf|red|hg|aut)\\.',
  ],
  nl: ['noot van de (?:auteur|schrijver|schrijfster|vertaler|vertaalster|redactie)'],
  ru: [
    'от (?:автора|авторов|переводчика|переводчицы|редактора)',
    'примечани[ея](?: (?:автора|переводчика|редактора))?',
    'прим\\. ?(?:автора|авт\\.?|пер\\.?|перев\\.?|ред\\.?|беты)',
  ],
  uk: [
    'від (?:автора|авторки|перекладача|перекладачки)',
    'примітк[аи](?: (?:автора|перекладача))?',
  ],
  pl: [
    'od (?:autora|autorki|tłumacza|tłumaczki)',
    '(?:notka|nota|przypis|uwaga) (?:od )?(?:autora|autorki|autorska|tłumacza|tłumaczki)',
    'przyp\\. ?(?:tłum|aut|red)\\.',
  ],
  cs: ['poznámka (?:autora|autorky|překladatele|překladatelky)', 'pozn\\. ?(?:aut|překl|red)\\.'],
  sv: ['författarens (?:anmärkning|kommentar|ord)', 'översättarens anmärkning'],
  da: ['forfatterens (?:note|bemærkning|kommentar)', 'oversætterens note'],
  nb: ['forfatterens (?:note|merknad|kommentar)', 'oversetterens (?:note|merknad)'],
  fi: ['kirjoittajan (?:huomautus|sana|kommentti)', 'kääntäjän huomautus'],
  hu: ['a szerző (?:megjegyzése|jegyzete)', 'a fordító megjegyzése'],
  tr: ['(?:yazarın|yazar|çevirmenin|çevirmen) notu'],
  id: ['catatan (?:penulis|penerjemah)'],
  el: ['σημείωση (?:του|της) (?:συγγραφέα|συγγραφέως|μεταφραστή|μεταφράστριας)'],
  he: ['הערת (?:המחברת?|הסופרת?|המתרגמת?)'],
  ar: ['ملاحظة (?:الكاتبة?|المؤلفة?|المترجمة?)', 'كلمة (?:الكاتبة?|المؤلفة?)'],
  zh: [
    '作者有[话話]要?[说說]',
    '作者的[话話]',
    '作者留言',
    '[译譯]者?[注註]',
    '[编編]者按',
    '作者按',
    '[题題]外[话話]',
  ],
  ja: ['作者(?:より|コメント|から一言)', 'あとがき', '後書き', '前書き', 'まえがき', '訳者?[注註]'],
  ko: ['작가의 ?말', '작가 ?(?:후기|노트)', '역자 ?주', '번역자 ?주'],
};

/** Sources of patterns that announce a note outside the story alone: `Notes:`, `Thoughts:`, `PS:`. */
export const looseMarks: Record<string, string[]> = {
  en: [
    '(?:chapter |end |ending |beginning |opening |pre-?|post-?|final |quick |side |important |story |general |more )*notes?',
    '(?:chapter )?end ?notes?',
    'p\\.?\\s?p?\\.?\\s?s\\.?',
    'acknowledge?ments?',
    '(?:special )?thanks(?: to)?',
    'shout ?-?outs?',
    'self-?promotion',
    'review(?:er)? (?:replies|responses|answers|corner)',
    '(?:replies|responses|answers|thanks) to (?:my |the |your )?review(?:er)?s',
    'comments',
    '(?:my |some |final |random |closing |end |a few )*(?:thoughts|ramblings?|rants?|babbles?)',
  ],
  es: ['notas?(?: finales?)?', 'posdata', 'p\\. ?d\\.', 'agradecimientos', 'aclaraciones'],
  pt: ['notas?(?: finais)?', 'agradecimentos'],
  fr: ['note', 'remerciements', 'réponses? aux reviews'],
  it: ['note', 'ringraziamenti', "angolo (?:autore|autrice|dell['’]autrice|dell['’]autore)"],
  de: ['notiz(?:en)?', 'hinweis(?:e)?', 'danksagung', 'n\\. ?b\\.'],
  pl: ['notka', 'przypis', 'podziękowania'],
  ru: ['п\\.? ?с\\.?', 'благодарности', 'з\\.? ?ы\\.?'],
};
