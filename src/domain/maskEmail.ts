// Hides the part of a mail address that names the person. Pure.

/** `ines@home.example` → `i•••@home.example`; what is no address is hidden whole. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '•••';
  const [first = ''] = address;
  return `${first}•••${address.slice(at)}`;
}
