// The tenant's inventory of hardware OATH tokens that nobody holds. https://learn.microsoft.com/graph/api/resources/hardwareoathtokenauthenticationmethoddevice
import { guid } from '../people/hash.ts';
import type { HardwareOathDevice } from './methodKinds.ts';

export class HardwareTokens {
  readonly #free = new Map<string, HardwareOathDevice>();

  constructor() {
    for (let slot = 0; slot < 3; slot++) {
      const id = guid(slot, 3400);
      this.returned({
        ...{
          id,
          displayName: null,
          serialNumber: `FERN9000000${slot}`,
          manufacturer: 'Example Tokens',
          model: 'OTP-C200',
        },
        ...{ timeIntervalInSeconds: 30, hashFunction: 'hmacsha1', status: 'available' },
      });
    }
  }

  get free(): readonly HardwareOathDevice[] {
    return [...this.#free.values()];
  }

  /** Takes a token out to assign it. */
  take(id: string): HardwareOathDevice | undefined {
    const device = this.#free.get(id.toLowerCase());
    this.#free.delete(id.toLowerCase());
    return device;
  }

  /** Puts a token back after it was unassigned. */
  returned(device: HardwareOathDevice): void {
    this.#free.set(device.id, { ...device, displayName: null, status: 'available' });
  }
}
