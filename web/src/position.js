/**
 * Longitude, latitude with five decimals (about a metre) and the name of the system.
 * @param {{lng: number, lat: number}} at degrees, SRID 4490
 */
export const formatPosition = ({ lng, lat }) => `${lng.toFixed(5)}, ${lat.toFixed(5)} CGCS2000`;
