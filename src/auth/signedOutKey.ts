// Under which name it is remembered, across windows, that the person signed out here: then no window signs in by itself.

export const signedOutKey = 'entraMfa.signedOut';
