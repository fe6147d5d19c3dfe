import { isShareable, readSession, writeSession, type Session } from './session';

/** Longer addresses get cut off by some of the programs that people send them with. */
const LONGEST_FRAGMENT = 32_000;
/** What a fragment may become when it is unpacked: a few bytes can be made to unpack to any number. */
const LARGEST_SESSION = 4_000_000;
const PREFIX = '#1=';

/** The session as the fragment of an address, which browsers send nowhere; null where it would be too much. */
export async function toFragment(session: Session): Promise<string | null> {
  if (!isShareable(session)) return null;
  const packed = await bytesOf(
    streamOf(new TextEncoder().encode(JSON.stringify(writeSession(session))), new CompressionStream('deflate-raw')),
  );
  const fragment = PREFIX + toBase64(packed);
  return fragment.length > LONGEST_FRAGMENT ? null : fragment;
}

/** Null for what is no fragment of ours, or a damaged one. Never rejects. */
export async function fromFragment(fragment: string): Promise<Session | null> {
  if (!fragment.startsWith(PREFIX) || fragment.length > LONGEST_FRAGMENT) return null;
  try {
    const packed = fromBase64(fragment.slice(PREFIX.length));
    const bytes = await bytesOf(streamOf(packed, new DecompressionStream('deflate-raw')));
    return readSession(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function streamOf(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > LARGEST_SESSION) throw new RangeError('unpacks to too much');
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** In the alphabet for addresses. */
function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
