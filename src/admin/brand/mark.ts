const LINES = [9, 15, 21]
  .map(
    (y, index) =>
      `<rect x='8' y='${String(y)}' width='${String([16, 12, 14][index])}' height='3' rx='1.5'/>`,
  )
  .join('');

/** The mark of the product: the three lines of a summary. */
const SVG = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' width='64' height='64'><rect width='32' height='32' rx='8' fill='#1f5f5b'/><g fill='#fff'>${LINES}</g></svg>`;

export const MARK = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
