// A subject as the name of a file that any system takes. Pure.

export function fileName(subject: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const name = subject.replaceAll(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ').replaceAll(/\s+/g, ' ');
  return (
    Array.from(name)
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/, '')
      .trim() || 'mail'
  );
}
