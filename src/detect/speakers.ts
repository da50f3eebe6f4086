// Who speaks a line of a chat log or a script: the name that begins it.
import { fieldForKey } from '../metadata/field-lookup.ts';
import type { Line } from './line.ts';

//  accepted  Maud: are you there     <hugh42> yes     [21:04] maud: good     MAUD: (rising) No.
//  rejected  Rating: M     She said: no     Chapter 1: The Gate
/** The speaker whose name begins a line of a chat or a script; undefined where none does. */
export function speakerOf({ text, block }: Line): string | undefined {
  if (block.type !== 'paragraph' || !mayBeSpoken(text)) return undefined;
  const chat =
    /^(?:[[(](?:\d{1,4}[-./]\d\d?[-./]\d{1,4},?\s)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]\s*)?(?:<([^<>\s]{1,24})>|(\p{Lu}[\p{L}\d_.-]{0,23}(?: \p{Lu}[\p{L}\d_.]{0,15})?):)\s+\S/u;
  const timed =
    /^[[(](?:\d{1,4}[-./]\d\d?[-./]\d{1,4},?\s)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?[\])]\s*(\p{L}[\p{L}\d_.-]{0,23}):\s+\S/iu;
  const head = text.slice(0, 80);
  const found = chat.exec(head);
  const speaker = found?.[1] ?? found?.[2] ?? timed.exec(head)?.[1];
  return speaker && fieldForKey(speaker) === undefined && !/\d$/.test(speaker)
    ? speaker
    : undefined;
}

//  accepted  ferrygirl — Today at 9:14 AM     eelman, 3/11/24 21:04     Maud • yesterday 9:20
//  rejected  The Quay — 9:14 AM     Monday, 9:20
/** Whether a line names who writes the message below it and when, as chat programs show it. */
export function isMessageHead({ text }: Line): boolean {
  return text.length < 80 && messageHead.test(text);
}

const messageHead =
  /^[\p{L}\d_.-]{2,32}(?: [\p{L}\d_.-]{1,20})?\s?[—–•|,]\s?(?:(?:today|yesterday)(?: at)? |\d{1,4}[-./]\d\d?[-./]\d{1,4},? )\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?$/iu;

/** A bracket or a capital comes first, and soon a colon; or it is a name in angle brackets. */
function mayBeSpoken(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 60 || first === 40 || first === 91) return true;
  if (first >= 97 && first <= 122) return false;
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 41;
}
