// Font files that cannot be used are found before anything is set in them.
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/messages.ts';
import { paint } from '../../../src/pdf/file/paint.ts';
import { fontProblem } from '../../../src/pdf/text/font-file.ts';
import { faces, info, openShape, specimen } from '../specimen.ts';

const sound = faces.get('regular') ?? new Uint8Array();
/** The font with the bytes of a text replaced, once. */
function replaced(before: string, after: string): Uint8Array {
  const at = Buffer.from(sound).indexOf(before, 0, 'latin1');
  const changed = Uint8Array.from(sound);
  changed.set(Buffer.from(after, 'latin1'), at);
  return changed;
}

describe('a font file', () => {
  it('is sound', () => expect(fontProblem(sound)).toBeUndefined());

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not a TrueType or OpenType font'],
    ['a web font', Buffer.from('wOF2\0\x01\0\0'), 'it is WOFF2, which is for web pages'],
    ['a collection', Buffer.from('ttcf\0\x01\0\0'), 'it is a collection of faces'],
    ['four bytes', sound.slice(0, 4), 'the file is cut off'],
    ['half a directory', sound.slice(0, 100), 'the file is cut off'],
    ['half a font', sound.slice(0, sound.length / 2), 'the file is cut off'],
    ['a font without widths', replaced('hmtx', 'xxxx'), 'it has no hmtx table'],
    ['a font without outlines', replaced('glyf', 'xxxx'), 'it has no outlines'],
  ])('that is %s cannot be used', (_, bytes, problem) => {
    expect(fontProblem(bytes)).toBe(problem);
  });

  it('that breaks its reader is a known problem', async () => {
    const laidOut = specimen(await openShape());
    const broken = new Map([...faces].map(([key]) => [key, sound.slice(0, 3000)]));
    await expect(paint(laidOut, broken, info)).rejects.toThrow(Failure);
  });
});
