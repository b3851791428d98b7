const LEVEL_M = 0b00;
const FORMAT_POLYNOMIAL = 0x537;
const FORMAT_MASK = 0x5412;
const VERSION_POLYNOMIAL = 0x1f25;
const VERSION_SHOWN_FROM = 7;
const ALIGNMENT = [
  [],
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

// One mask will do: readers take any. This is a chequered one, which leaves few large areas of one colour.
const MASK = 0;
const isMasked = (x, y) => (x + y) % 2 === 0;

/** The square of a QR code: its patterns first, and then data in what they leave free. */
export class Matrix {
  #size;
  #dark;
  #taken;

  constructor(version) {
    this.#size = 17 + 4 * version;
    this.#dark = this.#square();
    this.#taken = this.#square();
    this.#drawTiming();
    this.#drawAlignment(ALIGNMENT[version]);
    this.#drawFinders();
    this.#drawFormat();
    if (version >= VERSION_SHOWN_FROM) this.#drawVersion(version);
  }

  /** All modules, with these codewords in what was free, masked. */
  filledWith(codewords) {
    let bit = 0;
    this.#walk((x, y) => {
      if (this.#taken[y][x]) return;
      const isDark = ((codewords[bit >> 3] >> (7 - (bit & 7))) & 1) === 1;
      this.#dark[y][x] = isDark !== isMasked(x, y);
      bit++;
    });
    return this.#dark;
  }

  // In pairs of columns from the right, up and down in turn, past the column of the timing pattern.
  #walk(step) {
    let isUpward = true;
    for (let right = this.#size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let i = 0; i < this.#size; i++) {
        const y = isUpward ? this.#size - 1 - i : i;
        step(right, y);
        step(right - 1, y);
      }
      isUpward = !isUpward;
    }
  }

  #drawTiming() {
    for (let i = 0; i < this.#size; i++) {
      this.#set(6, i, i % 2 === 0);
      this.#set(i, 6, i % 2 === 0);
    }
  }

  #drawAlignment(centres) {
    const last = centres.length - 1;
    centres.forEach((x, i) =>
      centres.forEach((y, j) => {
        const isFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
        if (!isFinder) this.#drawRings(x, y, 2, (distance) => distance !== 1);
      }),
    );
  }

  #drawFinders() {
    const far = this.#size - 4;
    for (const [x, y] of [
      [3, 3],
      [far, 3],
      [3, far],
    ]) {
      this.#drawRings(x, y, 4, (distance) => distance !== 2 && distance !== 4);
    }
  }

  #drawRings(centreX, centreY, radius, isDark) {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        this.#set(centreX + dx, centreY + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  }

  #drawFormat() {
    const data = (LEVEL_M << 3) | MASK;
    const bits = ((data << 10) | remainder(data, 10, FORMAT_POLYNOMIAL)) ^ FORMAT_MASK;
    for (let i = 0; i < 15; i++) {
      const isDark = ((bits >> i) & 1) === 1;
      this.#set(...formatByCorner(i), isDark);
      this.#set(...formatByEdges(i, this.#size), isDark);
    }
    this.#set(8, this.#size - 8, true);
  }

  #drawVersion(version) {
    const bits = (version << 12) | remainder(version, 12, VERSION_POLYNOMIAL);
    for (let i = 0; i < 18; i++) {
      const near = Math.floor(i / 3);
      const far = this.#size - 11 + (i % 3);
      this.#set(far, near, ((bits >> i) & 1) === 1);
      this.#set(near, far, ((bits >> i) & 1) === 1);
    }
  }

  #set(x, y, isDark) {
    if (x < 0 || y < 0 || x >= this.#size || y >= this.#size) return;
    this.#dark[y][x] = isDark;
    this.#taken[y][x] = true;
  }

  #square() {
    return Array.from({ length: this.#size }, () => new Array(this.#size).fill(false));
  }
}

// Around the first finder, past the timing pattern.
function formatByCorner(i) {
  if (i < 6) return [8, i];
  if (i < 8) return [8, i + 1];
  return i === 8 ? [7, 8] : [14 - i, 8];
}

function formatByEdges(i, size) {
  return i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i];
}

// Of a division of polynomials over GF(2).
function remainder(value, degree, polynomial) {
  let rest = value;
  for (let i = 0; i < degree; i++) rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
  return rest;
}
