export type Scale = { readonly km: number; readonly widthPx: number };

/** The longest round distance (1, 2 or 5 times a power of ten, at least 1 km) that the width has room for. */
export function scaleFor(metresPerPixel: number, maxWidthPx: number): Scale {
  const maxKm = Math.max(1, (metresPerPixel * maxWidthPx) / 1000);
  const power = 10 ** Math.floor(Math.log10(maxKm));
  const km = power * (maxKm >= 5 * power ? 5 : maxKm >= 2 * power ? 2 : 1);
  return { km, widthPx: Math.round((km * 1000) / metresPerPixel) };
}
