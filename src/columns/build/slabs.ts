/** Above this size the allocators of all systems give memory back to the system at once when it is freed. */
const SLAB_BYTES = 64 * 1024 * 1024;
const ALIGNMENT = 8;

/** A part of a buffer. */
export type Room = { readonly buffer: ArrayBuffer; readonly offset: number };

let current = new WeakRef(new ArrayBuffer(0));
let used = 0;

/**
 * Room that is needed for a short time, with zeroes in it, in a large buffer shared with others. Freed block by block, it would
 * stay with the process: after an import of a million records that was half of its memory. The pages are only taken when written.
 */
export function roomFor(bytes: number): Room {
  if (bytes > SLAB_BYTES) return { buffer: new ArrayBuffer(bytes), offset: 0 };
  let buffer = current.deref();
  if (buffer === undefined || used + bytes > buffer.byteLength) {
    buffer = new ArrayBuffer(SLAB_BYTES);
    current = new WeakRef(buffer);
    used = 0;
  }
  const offset = used;
  used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  return { buffer, offset };
}
