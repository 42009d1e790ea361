// A certificate for an app to sign in with, made anew each time: no key lies around in the repository.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface AppCertificate {
  /** PEM, without the key. */
  readonly certificate: string;
  /** Path of a file with the certificate and its key. */
  readonly file: string;
}

/** @param folder where the file goes; absent: a new one. */
export async function appCertificate(folder?: string): Promise<AppCertificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'MFA Admin tests' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  const file = path.join(folder ?? (await mkdtemp(path.join(tmpdir(), 'certificate-'))), 'app.pem');
  await writeFile(file, `${key}\n${cert}`);
  return { certificate: cert, file };
}
