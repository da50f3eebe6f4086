// Letters that people take for their looks (`𝕮𝖍𝖆𝖕𝖙𝖊𝖗`, `Ｃｈａｐｔｅｒ`, `ᴄʜᴀᴘᴛᴇʀ`, `①`) in, plain ones out.

const fancy = /[Ａ-Ｚａ-ｚ０-９①-⓿Ⅰ-ⅿ\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f189}ᴀ-ᴢʙɢʜɪʟɴʀʏꜰꜱ]/u;

/** Small capitals and letters in boxes, which no normal form takes apart. */
const lookalikes = new Map<string, string>();
for (const [n, sign] of [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ'].entries()) {
  if (sign !== 'x') lookalikes.set(sign, String.fromCharCode(97 + n));
}
for (let n = 0; n < 26; n++) {
  for (const first of [0x1f150, 0x1f170]) {
    lookalikes.set(String.fromCodePoint(first + n), String.fromCharCode(65 + n));
  }
}

/** The text in plain letters; text that has no others is given back as it is. */
export function plainLetters(text: string): string {
  if (isPlain(text) || !fancy.test(text)) return text;
  return [...text.normalize('NFKC')].map((sign) => lookalikes.get(sign) ?? sign).join('');
}

/** Nothing beyond Latin, Greek and Cyrillic but dashes and quotation marks. */
function isPlain(text: string): boolean {
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code >= 0x1000 && !(code >= 0x2010 && code < 0x2030)) return false;
  }
  return true;
}
