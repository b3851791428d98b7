import { BLOCKS, errorCorrections } from "./reed-solomon.js";
import { Matrix } from "./matrix.js";

// ISO/IEC 18004, as much of it as an address takes: bytes, level M, versions 1 to 10 (up to 213 bytes).

const MODE_BYTES = 0b0100;
const PADDING = [0xec, 0x11];
const LONG_COUNT_FROM = 10;

/** The modules of the QR code of a text, row by row, true where dark; fails where it is too long. */
export function qrCode(text) {
  const bytes = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((blocks, number) => number > 0 && fits(bytes, number, capacity(blocks)));
  if (version < 0) throw new RangeError("This is too long for a QR code");
  const codewords = interleaved(dataCodewords(bytes, version, capacity(BLOCKS[version])), BLOCKS[version]);
  return new Matrix(version).filledWith(codewords);
}

function capacity({ sizes }) {
  return sizes.reduce((sum, size) => sum + size, 0);
}

function countBits(version) {
  return version < LONG_COUNT_FROM ? 8 : 16;
}

function fits(bytes, version, codewords) {
  return 4 + countBits(version) + 8 * bytes.length <= 8 * codewords;
}

function dataCodewords(bytes, version, count) {
  const bits = [...bitsOf(MODE_BYTES, 4), ...bitsOf(bytes.length, countBits(version))];
  for (const byte of bytes) bits.push(...bitsOf(byte, 8));
  bits.push(...new Array(Math.min(4, 8 * count - bits.length)).fill(0));
  while (bits.length % 8 > 0) bits.push(0);
  const codewords = [];
  for (let i = 0; i < bits.length; i += 8) codewords.push(Number.parseInt(bits.slice(i, i + 8).join(""), 2));
  for (let i = 0; codewords.length < count; i++) codewords.push(PADDING[i % 2]);
  return codewords;
}

function bitsOf(value, count) {
  return Array.from({ length: count }, (unused, i) => (value >> (count - 1 - i)) & 1);
}

// First the data of all blocks, one codeword of each in turn, then their error correction likewise.
function interleaved(codewords, { sizes, correction }) {
  const blocks = [];
  let at = 0;
  for (const size of sizes) {
    blocks.push(codewords.slice(at, at + size));
    at += size;
  }
  return [...inTurn(blocks), ...inTurn(errorCorrections(blocks, correction))];
}

function inTurn(blocks) {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (unused, i) =>
    blocks.filter((block) => i < block.length).map((block) => block[i]),
  ).flat();
}
