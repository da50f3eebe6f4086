// How messages look to a person: `file:line: severity: sentence (id)`, one line each.
import type { Message } from '../messages.ts';
import type { Io } from './io.ts';

/** One line without its end, safe to print whatever the file is called. */
export function formatMessage({ id, severity, sentence, file, line }: Message): string {
  const place = [file ?? 'fascicle', line].filter((part) => part !== undefined).join(':');
  return visible(`${place}: ${severity}: ${sentence} (${id})`);
}

/** Prints messages on standard error, in order. */
export function printMessages(messages: readonly Message[], io: Io): void {
  for (const message of messages) io.stderr.write(`${formatMessage(message)}\n`);
}

/** Control characters as escapes, so that a name or a quotation cannot steer the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 ? ' ' : `\\x${code.toString(16).padStart(2, '0')}`;
  });
}
