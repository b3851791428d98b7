/** Of each version, at level M: how many data codewords each block has, and how many codewords correct it. */
export const BLOCKS = [
  null,
  { sizes: [16], correction: 10 },
  { sizes: [28], correction: 16 },
  { sizes: [44], correction: 26 },
  { sizes: [32, 32], correction: 18 },
  { sizes: [43, 43], correction: 24 },
  { sizes: [27, 27, 27, 27], correction: 16 },
  { sizes: [31, 31, 31, 31], correction: 18 },
  { sizes: [38, 38, 39, 39], correction: 22 },
  { sizes: [36, 36, 36, 37, 37], correction: 22 },
  { sizes: [43, 43, 43, 43, 44], correction: 26 },
];

const FIELD = 0x11d;

/** The codewords that correct a block: what its polynomial leaves when the generator divides it, in GF(256). */
export function errorCorrection(block, count) {
  const divisor = generator(count);
  const rest = new Array(count).fill(0);
  for (const codeword of block) {
    const factor = codeword ^ rest.shift();
    rest.push(0);
    divisor.forEach((coefficient, i) => (rest[i] ^= product(coefficient, factor)));
  }
  return rest;
}

// The product of (x - 2^i), without its leading 1.
function generator(degree) {
  const coefficients = new Array(degree).fill(0);
  coefficients[degree - 1] = 1;
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) {
      coefficients[j] = product(coefficients[j], root) ^ (coefficients[j + 1] ?? 0);
    }
    root = product(root, 2);
  }
  return coefficients;
}

function product(a, b) {
  let result = 0;
  for (let bit = 7; bit >= 0; bit--) {
    result = (result << 1) ^ ((result >> 7) * FIELD);
    result ^= ((b >> bit) & 1) * a;
  }
  return result;
}
