const LONGEST_BLOCK = 128 * 1024;

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A Zstandard frame that holds the bytes as they are (RFC 8878, raw blocks): Node 20 cannot compress so. */
export function zstandardFrame(content: Uint8Array): Buffer {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < content.length; at += LONGEST_BLOCK) {
    const block = content.subarray(at, at + LONGEST_BLOCK);
    const isLast = at + LONGEST_BLOCK >= content.length ? 1 : 0;
    blocks.push(uint32(isLast | (block.length << 3)).subarray(0, 3), block);
  }
  const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
  const singleSegmentWithSize = Buffer.from([0xa0]);
  return Buffer.concat([magic, singleSegmentWithSize, uint32(content.length), ...blocks]);
}
