// Which of these characters have no drawing of their own in these fonts: blank, the box for "no glyph", or the same as another.
({ characters, fonts }) => {
  const side = 48;
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  pen.font = `32px ${fonts}`;
  pen.textBaseline = 'middle';
  const draw = (character) => {
    pen.clearRect(0, 0, side, side);
    pen.fillText(character, 4, side / 2);
    return pen.getImageData(0, 0, side, side).data.filter((_, i) => i % 4 === 3).join();
  };
  const seen = new Set([' ', '\u{10FFFF}', '\uE123', '\u{F0000}'].map(draw));
  return [...characters].filter((character) => seen.size === seen.add(draw(character)).size);
}
