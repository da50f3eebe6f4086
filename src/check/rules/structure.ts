// What was found with little confidence: the author knows, and can settle it.
import { type Message, message } from '../../messages.ts';
import { isDoubtful } from '../../outline/outline.ts';
import type { Subject } from '../rule.ts';

/** One message for each line that may be something else. */
export function doubtfulLines({ detected }: Subject): Message[] {
  return detected.labelled.filter(isDoubtful).map(({ line, kind, alternative }) => {
    const other = alternative ? ` or ${alternative.kind}` : '';
    return message('structure-doubtful', { kind: `${kind}${other}` }, { line });
  });
}
