// How messages look to a person: `file:line: severity: sentence (id)`, one line each.
import type { Message, Severity } from '../messages.ts';
import type { Io } from './io.ts';

const colours: Record<Severity, string> = { error: '31', warning: '33', info: '36' };

/** One line without its end, safe to print whatever the file is called. */
export function formatMessage(message: Message, coloured = false): string {
  const { id, severity, sentence, file, line } = message;
  const place = [file ?? 'fascicle', line].filter((part) => part !== undefined).join(':');
  const kind = coloured ? `\u001b[${colours[severity]}m${severity}\u001b[0m` : severity;
  return `${visible(place)}: ${kind}: ${visible(sentence)} (${id})`;
}

/** Prints messages on standard error, in order; in colour for a person who has not declined it. */
export function printMessages(messages: readonly Message[], io: Io): void {
  const coloured = io.stderr.terminal && !io.env['NO_COLOR'];
  for (const message of messages) io.stderr.write(`${formatMessage(message, coloured)}\n`);
}

/** Control characters as escapes, so that a name or a quotation cannot steer the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 ? ' ' : `\\x${code.toString(16).padStart(2, '0')}`;
  });
}
