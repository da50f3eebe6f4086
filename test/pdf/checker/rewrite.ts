// Objects → a plain PDF again: how tests make broken files out of sound ones.
import { type Dict, PdfText, type PdfTree, type PdfValue, Ref, Stream } from './values.ts';

/** Writes the objects with a classic table, nothing compressed. */
export function rewritePdf(pdf: PdfTree): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')];
  const offsets: string[] = ['0000000000 65535 f '];
  const size = Math.max(0, ...pdf.objects.keys()) + 1;
  let offset = chunks[0]?.length ?? 0;
  const add = (chunk: Buffer): void => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  for (let id = 1; id < size; id++) {
    offsets.push(`${String(offset).padStart(10, '0')} 00000 n `);
    add(
      Buffer.concat([latin(`${id} 0 obj\n`), writeTop(pdf.objects.get(id)), latin('\nendobj\n')]),
    );
  }
  const trailer: Dict = new Map([['Size', size], ...pick(pdf.trailer, ['Root', 'Info', 'ID'])]);
  const table = `xref\n0 ${size}\n${offsets.join('\n')}\ntrailer\n${write(trailer)}`;
  add(latin(`${table}\nstartxref\n${offset}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

function pick(dict: Dict, keys: string[]): [string, PdfValue][] {
  return keys.map((key) => [key, dict.get(key)]);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function writeTop(value: PdfValue): Buffer {
  if (!(value instanceof Stream)) return latin(write(value));
  const dict = new Map(value.dict).set('Length', value.data.length);
  if (dict.get('Filter') === '/FlateDecode') {
    dict.delete('Filter');
    dict.delete('DecodeParms');
  }
  return Buffer.concat([latin(`${write(dict)}\nstream\n`), value.data, latin('\nendstream')]);
}

function write(value: PdfValue): string {
  if (value === undefined) return 'null';
  if (value instanceof Ref) return `${value.id} 0 R`;
  if (value instanceof PdfText) return `<${latin(value.bytes).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(write).join(' ')}]`;
  if (value instanceof Stream) throw new Error('A stream stands inside a value');
  if (!(value instanceof Map)) return String(value);
  return `<<${[...value].map(([key, each]) => `/${key} ${write(each)}`).join('\n')}>>`;
}
