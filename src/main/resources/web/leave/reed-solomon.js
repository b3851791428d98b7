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
const FIELD_SIZE = 256;

// The powers of 2 in GF(256), which are all that there is but 0; and which power each is.
const POWERS = new Array(FIELD_SIZE - 1);
const LOGARITHMS = new Array(FIELD_SIZE);
for (let power = 1, exponent = 0; exponent < FIELD_SIZE - 1; exponent++) {
  POWERS[exponent] = power;
  LOGARITHMS[power] = exponent;
  power = (power << 1) ^ ((power >> 7) * FIELD);
}

/** The codewords that correct each block: what its polynomial leaves when the generator divides it, in GF(256). */
export function errorCorrections(blocks, count) {
  const divisor = generator(count);
  return blocks.map((block) => remainder(block, divisor));
}

function remainder(block, divisor) {
  const rest = new Array(divisor.length).fill(0);
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
  return a === 0 || b === 0 ? 0 : POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % (FIELD_SIZE - 1)];
}
