import { decodeBlocks } from '#lib/convert/bytes/decode.ts';
import type { Find } from '#lib/convert/bytes/finds.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { NotUtf8Error, sniffForm, weighForm, type TextForm } from '#lib/convert/bytes/text-form.ts';

/** The text of bytes, their encoding and what was met, whole; the blocks come from pieces of that many bytes. */
export async function decode(bytes: Uint8Array, piece?: number) {
  const file = fileOf('a.csv', bytes, piece);
  const form = await sniffForm(file);
  if (form.encoding === 'none') return { text: '', encoding: form.encoding, finds: [] };
  try {
    return await gather(file, form);
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    return gather(file, await weighForm(file, form));
  }
}

async function gather(file: ReturnType<typeof fileOf>, form: TextForm) {
  const finds: Find[] = [];
  let text = '';
  for await (const block of decodeBlocks(file, form)) {
    const lines = block.read(block.bytes, text.split('\n').length);
    text += lines.text;
    finds.push(...block.finds, ...lines.finds);
  }
  return { text, encoding: form.encoding, finds };
}
