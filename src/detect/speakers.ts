// Who speaks a line of a chat log or a script: the name that begins it.
import { fieldForKey } from '../metadata/field-lookup.ts';
import type { Line } from './line.ts';

//  accepted  Maud: are you there     <hugh42> yes     [21:04] maud: good     MAUD: (rising) No.
//  rejected  Rating: M     She said: no     Chapter 1: The Gate
/** The speaker whose name begins a line of a chat or a script; undefined where none does. */
export function speakerOf({ text, block }: Line): string | undefined {
  if (block.type !== 'paragraph' || !mayBeSpoken(text)) return undefined;
  const chat =
    /^(?:[[(]\d{1,2}:\d\d(?::\d\d)?[\])]\s*)?(?:<([^<>\s]{1,24})>|(\p{Lu}[\p{L}\d_.-]{0,23}(?: \p{Lu}[\p{L}\d_.]{0,15})?):)\s+\S/u;
  const timed = /^[[(]\d{1,2}:\d\d(?::\d\d)?[\])]\s*(\p{L}[\p{L}\d_.-]{0,23}):\s+\S/u;
  const head = text.slice(0, 80);
  const found = chat.exec(head);
  const speaker = found?.[1] ?? found?.[2] ?? timed.exec(head)?.[1];
  return speaker && fieldForKey(speaker) === undefined && !/\d$/.test(speaker)
    ? speaker
    : undefined;
}

/** A bracket or a capital comes first, and soon a colon; or it is a name in angle brackets. */
function mayBeSpoken(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 60 || first === 40 || first === 91) return true;
  if (first >= 97 && first <= 122) return false;
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 41;
}
