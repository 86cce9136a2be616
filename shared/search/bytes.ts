/** Reads what `ByteWriter` wrote, from the start to the end. */
export class ByteReader {
  at: number;
  constructor(
    readonly bytes: Uint8Array,
    at = 0,
  ) {
    this.at = at;
  }

  /** Unsigned LEB128 (DWARF 5, 7.6). */
  varint(): number {
    let value = this.bytes[this.at++] ?? 0;
    if (value < 128) return value;
    value &= 127;
    // By multiplication: shifts would end at 32 bits.
    for (let scale = 128; ; scale *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  skipVarint(): void {
    while ((this.bytes[this.at++] ?? 0) > 127);
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** UTF-8 with its length in bytes before it. */
  text(): string {
    return UTF8.decode(this.take(this.varint()));
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }
}

const UTF8 = new TextDecoder();
const TO_UTF8 = new TextEncoder();
/** Its length takes one byte. */
const SHORT = 64;

/** Bytes that grow. */
export class ByteWriter {
  private bytes = new Uint8Array(64);
  length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number, not negative, as unsigned LEB128: seven bits a byte, the lowest first. */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A stretch of other bytes; most are too short to be worth a view of their own. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    if (to - from > 24) this.put(bytes.subarray(from, to));
    else {
      this.reserve(to - from);
      for (let at = from; at < to; at++) this.bytes[this.length++] = bytes[at] as number;
    }
  }

  text(text: string): void {
    if (text.length <= SHORT && this.shortAscii(text)) return;
    const bytes = TO_UTF8.encode(text);
    this.varint(bytes.length);
    this.put(bytes);
  }

  /** Most texts are words of ASCII, of which there are millions: letter by letter takes a third of the time. */
  private shortAscii(text: string): boolean {
    this.reserve(text.length + 1);
    let at = this.length;
    this.bytes[at++] = text.length;
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      if (code > 127) return false;
      this.bytes[at++] = code;
    }
    this.length = at;
    return true;
  }

  /** A view, good until something else is written. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** A copy. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
