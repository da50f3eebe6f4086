// One label of the detector → the nodes that stand in a chapter. Knows nothing of chapters.
import { positionAt } from '../book/position.ts';
import type { Flow, Paragraph } from '../book/types.ts';
import type { Labelled } from '../detect/types.ts';
import type { Block, TextLayout } from '../manuscript/types.ts';
import { noteOf } from './author-notes.ts';
import { bareChildren, lineChildren, positionOfBlock, proseOf } from './block-nodes.ts';
import { stanzasOf } from './verse.ts';

/** The flow of a label whose words stay in the text; breaks and headings are made elsewhere. */
export function flowOf(labelled: Labelled, layout: TextLayout): Flow[] {
  const { kind, blocks } = labelled;
  if (kind === 'verse' && blocks.some((block) => block.flow)) return blocks.flatMap(proseOf);
  const position = positionAt(labelled.line, labelled.endLine);
  switch (kind) {
    case 'verse':
      return [{ type: 'verse', children: stanzasOf(blocks), position }];
    case 'letter':
      return [{ type: 'letter', children: blocks.flatMap((b) => openLines(b, layout)), position }];
    case 'transcript':
      return [{ type: 'transcript', children: blocks.flatMap(linesAsParagraphs), position }];
    case 'epigraph':
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks.flatMap(quoted), position }];
    case 'dedication':
      return blocks.flatMap((block) => openLines(block, layout));
    case 'scene-stamp':
      return [{ type: 'sceneStamp', children: bareChildren(blocks), position }];
    case 'sub-heading':
      return [{ type: 'subheading', children: bareChildren(blocks), position }];
    case 'end-mark':
      return [{ type: 'endMark', children: bareChildren(blocks), position }];
    case 'author-note':
      return [noteOf(labelled)];
    default:
      return blocks.flatMap(proseOf);
  }
}

function quoted(block: Block): Flow[] {
  const flow = proseOf(block);
  return flow.flatMap((node) => (node.type === 'blockquote' ? node.children : [node]));
}

/** Address, greeting and signature keep their lines; a hard-wrapped paragraph is one. */
function openLines(block: Block, layout: TextLayout): Flow[] {
  const usual = layout.wrapWidth ?? 72;
  const short = block.lines.every((line) => line.text.length < usual * 0.6);
  if (block.flow || block.lines.length < 2 || !short) return proseOf(block);
  const children = block.lines.flatMap((line, n) =>
    n === 0 ? lineChildren(line) : [{ type: 'break' } as const, ...lineChildren(line)],
  );
  return [{ type: 'paragraph', children, position: positionOfBlock(block) }];
}

function linesAsParagraphs(block: Block): Paragraph[] {
  return block.lines.map((line) => ({
    type: 'paragraph',
    children: lineChildren(line),
    position: positionAt(line.number, line.number),
  }));
}
