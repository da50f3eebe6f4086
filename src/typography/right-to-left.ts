// The one answer to what runs from right to left: a language by its BCP 47 tag, and letters.

/** ISO 15924 codes of the scripts whose letters run from right to left (Unicode, bidi classes R, AL). */
const scripts = new Set(
  'adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa yezi'.split(
    ' ',
  ),
);

// Languages whose usual script is one of them, after CLDR 48, “likely subtags”; one script a line.
const languages = new Set(
  [
    'aao abh abv acm acq acw acx adf aeb aec aee aeq afb aib aiq ajp ajt apc apd ar ara arb arq ars ary arz ask atn auj auz avd avl ayh ayl ayn ayp azb bal bcc bdz bej bft bgn bgp bhe bhm bjm bqi brh brk bsh bsk chg cja ckb clh dcc def deh dgl dmk dml drw esh fa fas fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hkh hnd hno hoh hrz hss isk jad jat jbn jdg jnd jog kas kbu kby kcy kfm khw klj kmz ks ktl kvx kxp kzh lah lki lrc lrk lrl lsa lss luv luz mby mde mey mfa mfi mhj mki mnj mve mvy mzb mzn nli nlm ntz nyq odk oru ota pbt pbu per pes phl phr phv plk pmu pnb prc prd prs prx ps psh psi pst pus qxq rdb rmt sbn scl sd sdb sdf sdg sdh sds sgl sgr sgy shd shm shu shv siy siz skr smy snd sqo sqt srh srz ssh sts swb tjo tks tnf tov tra trm trw ug uig ur urd ush uzs vaf vgr vmh wbk wlo wne wni wsv xhe xka xkc xkj xkp xvi ydg zba zdj zum',
    'aij aju czk hbo he heb huy itk iw jbe ji jpa jpr jrb jye lad lsd trg ydd yhd yi yid yih yud zrp',
    'aii amw bhn bjf cld hrt kqd lhs oar syc syn syr tmr',
    'dv div',
    'nqo',
    'rhg',
    'mid myz',
    'sam smp',
    'ae arc ave ecy obm otk oui pal pgd phn sog xco xld xly xmn xmr xna xpr xsa',
  ].flatMap((line) => line.split(' ')),
);

/** Regions in which a language is written in a script of the other direction, from the same source. */
const otherRegions: Readonly<Record<string, string>> = {
  az: 'iq ir',
  ha: 'cm sd',
  kk: 'af cn ir mn',
  kmr: 'iq ir lb',
  ku: 'iq ir lb',
  ky: 'cn',
  mey: 'sn',
  ms: 'cc',
  pa: 'pk',
  sd: 'in',
  tg: 'pk',
  ug: 'kz mn',
  uz: 'af',
};

//  language, up to three extensions of it, script, region; what follows does not tell
const tag = /^([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-|$)/;

/** Whether `language` (BCP 47) is written from right to left: its script says, or its usual one. */
export function isRightToLeft(language: string): boolean {
  const written = language.toLowerCase().replaceAll('_', '-');
  const [, primary = '', script, region = ''] = tag.exec(written) ?? [];
  if (script !== undefined) return scripts.has(script);
  const other = otherRegions[primary]?.split(' ').includes(region) ?? false;
  return languages.has(primary) !== other;
}

/** The blocks of such letters in Unicode, and the forms kept for old character sets. */
const letter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether some letter of `text` runs from right to left. */
export function hasRightToLeftLetters(text: string): boolean {
  return letter.test(text);
}
