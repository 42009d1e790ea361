// The directory audit log: a record of every change, to be read some seconds after it.
// https://learn.microsoft.com/graph/api/resources/directoryaudit
import type { Person } from '../people/person.ts';

export interface AuditTarget {
  readonly id: string;
  readonly displayName: string | null;
  readonly type: string;
  readonly userPrincipalName: string | null;
  readonly groupType: null;
  readonly modifiedProperties: readonly {
    readonly displayName: string;
    readonly oldValue: string | null;
    readonly newValue: string | null;
  }[];
}

/** Property names as in Graph's `directoryAudit`. */
export interface AuditRecord {
  readonly id: string;
  readonly category: string;
  readonly correlationId: string;
  readonly result: 'success' | 'failure';
  readonly resultReason: string;
  readonly activityDisplayName: string;
  readonly activityDateTime: string;
  readonly loggedByService: string;
  readonly operationType: string;
  readonly initiatedBy: {
    readonly app: {
      readonly appId: string;
      readonly displayName: string;
      readonly servicePrincipalId: null;
      readonly servicePrincipalName: null;
    } | null;
    readonly user: {
      readonly id: string;
      readonly displayName: null;
      readonly userPrincipalName: string;
      readonly ipAddress: string;
    } | null;
  };
  readonly targetResources: readonly AuditTarget[];
  readonly additionalDetails: readonly { readonly key: string; readonly value: string }[];
}

export interface AuditEvent {
  /** The person who did it; undefined: an application. */
  readonly by: Person | undefined;
  readonly target: Person;
  readonly activity: string;
  readonly reason: string;
  readonly operationType: 'Add' | 'Update' | 'Delete';
  readonly category?: string;
  readonly service?: string;
  readonly at: number;
  /** The service or app that did it, where no person did. */
  readonly app?: string;
  readonly modified?: AuditTarget['modifiedProperties'];
}

const methodsService = 'Authentication Methods';
const toolName = { appId: '14d82eec-204b-4c2f-b7e8-296a70dab67e', displayName: 'Automation' };

export class AuditLog {
  readonly #records: { readonly record: AuditRecord; readonly readableFrom: number }[] = [];
  readonly #delay: number;

  constructor(delay: number) {
    this.#delay = delay;
  }

  /** Writes what happened. */
  write(event: AuditEvent): void {
    const { by, target, at } = event;
    const correlationId = crypto.randomUUID();
    const service = event.service ?? methodsService;
    const number = String(88_453_290 + this.#records.length);
    const record: AuditRecord = {
      id: `${service}_${correlationId}_MCDC4_${number}`,
      category: event.category ?? 'UserManagement',
      correlationId,
      result: 'success',
      resultReason: event.reason,
      activityDisplayName: event.activity,
      activityDateTime: new Date(at).toISOString().replace('Z', '0000Z'),
      loggedByService: service,
      operationType: event.operationType,
      initiatedBy: {
        app:
          by === undefined
            ? {
                ...toolName,
                ...(event.app !== undefined && { displayName: event.app }),
                servicePrincipalId: null,
                servicePrincipalName: null,
              }
            : null,
        user:
          by === undefined
            ? null
            : { id: by.id, displayName: null, userPrincipalName: by.userPrincipalName, ipAddress: '203.0.113.9' },
      },
      targetResources: [
        {
          id: target.id,
          displayName: target.displayName,
          type: 'User',
          userPrincipalName: target.userPrincipalName,
          groupType: null,
          modifiedProperties: event.modified ?? [],
        },
      ],
      additionalDetails: [],
    };
    this.#records.push({ record, readableFrom: at + this.#delay });
  }

  /** Records that can be read by now and are not older than `since`; newest first. */
  readable(now: number, since: number): readonly AuditRecord[] {
    return this.#records
      .filter(({ record, readableFrom }) => readableFrom <= now && Date.parse(record.activityDateTime) >= since)
      .map(({ record }) => record)
      .sort((a, b) => (a.activityDateTime < b.activityDateTime ? 1 : -1));
  }
}
