/** A colour in OKLCH (CSS Color 4): lightness 0 to 1, chroma from 0, hue in degrees. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

type Triple = readonly [number, number, number];

/** Reads `#0a5f38` or `#0a5`; undefined for anything else. */
export function fromHex(hex: string): Oklch | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex.trim())?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number) => linear(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return fromLinear([channel(0), channel(2), channel(4)]);
}

/** The colour as `#rrggbb`; one that no screen can show loses chroma until one can. */
export function toHex(colour: Oklch): string {
  const bytes = shown(colour).map((value) => Math.round(encoded(Math.min(Math.max(value, 0), 1)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast ratio of two colours as shown, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Oklch, other: Oklch): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Oklch): number {
  const rounded = fromHexLinear(toHex(colour));
  return dot([0.2126, 0.7152, 0.0722], rounded);
}

function fromHexLinear(hex: string): Triple {
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function shown(colour: Oklch): Triple {
  for (let c = colour.c; c > 0; c -= 0.002) {
    const rgb = toLinear({ ...colour, c });
    if (rgb.every((value) => value > -0.0005 && value < 1.0005)) return rgb;
  }
  return toLinear({ ...colour, c: 0 });
}

// Björn Ottosson's OKLab, by the matrices of CSS Color 4.
function fromLinear(rgb: Triple): Oklch {
  const long = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb));
  const medium = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb));
  const short = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb));
  const cones: Triple = [long, medium, short];
  const a = dot([1.9779984951, -2.428592205, 0.4505937099], cones);
  const b = dot([0.0259040371, 0.7827717662, -0.808675766], cones);
  return {
    l: dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    c: Math.hypot(a, b),
    h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function toLinear({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180;
  const lab: Triple = [l, c * Math.cos(angle), c * Math.sin(angle)];
  const cones: Triple = [
    dot([1, 0.3963377774, 0.2158037573], lab) ** 3,
    dot([1, -0.1055613458, -0.0638541728], lab) ** 3,
    dot([1, -0.0894841775, -1.291485548], lab) ** 3,
  ];
  return [
    dot([4.0767416621, -3.3077115913, 0.2309699292], cones),
    dot([-1.2684380046, 2.6097574011, -0.3413193965], cones),
    dot([-0.0041960863, -0.7034186147, 1.707614701], cones),
  ];
}

function dot(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
