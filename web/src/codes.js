/** A filter of the features whose code is among these; a lookup, however many they are. @param {string[]} codes */
export const among = (codes) => (codes.length ? ['match', ['get', 'code'], codes, true, false] : ['boolean', false]);
