// Characters that no author typed: text decoded twice or in the wrong encoding.
import { type Message, message } from '../../messages.ts';
import type { Subject } from '../rule.ts';

/** At most so many lines are named; a text damaged throughout has thousands. */
const MAX_LINES = 20;

/**
 * UTF-8 read as Windows-1252: `Ã©` for é, `â€™` for ’, `Â ` before a space. `Ângela` and
 * `château` are words.
 */
const mojibake =
  /Ã[\u0080-\u00bf©¨ª«¬®¯°±²³´µ¶¼½¡¢£¤¥¦§¹º»¿Ÿ€‚ƒ„…†‡ˆ‰Š‹ŒŽ]|â€[™œ\u009d“”˜¦¢]|Â[\u00a0«»°©®]/u;

/** Finds `cafÃ©` and the replacement character. */
export function damagedCharacters({ manuscript }: Subject): Message[] {
  const messages: Message[] = [];
  for (const [n, line] of manuscript.lines.entries()) {
    if (messages.length >= MAX_LINES) break;
    const found = mojibake.exec(line);
    if (found) messages.push(message('mojibake', { found: found[0] }, { line: n + 1 }));
    else if (line.includes('\ufffd')) messages.push(message('character-lost', {}, { line: n + 1 }));
  }
  return messages;
}
