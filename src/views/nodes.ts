// What the rows of the views are, as plain data. Rows hold data, not behaviour; the trees turn them into tree items.

import type { AuthenticationMethod, SignInPreferences } from '../domain/authenticationMethod.ts';
import type { Failure } from '../domain/failure.ts';
import type { ServiceLinkId } from '../domain/serviceLinks.ts';
import type { User } from '../domain/user.ts';
import type { CommandId } from '../manifest.ts';

export interface UserNode {
  readonly kind: 'user';
  readonly tenantId: string;
  readonly user: User;
}

export interface MethodNode {
  readonly kind: 'method';
  readonly tenantId: string;
  readonly user: User;
  readonly method: AuthenticationMethod;
  readonly preferences?: SignInPreferences;
}

/** A sentence in place of rows, or the next step after one. Running `command` with `arguments` is the step. */
export interface MessageNode {
  readonly kind: 'message';
  readonly id: string;
  readonly text: string;
  readonly tone: 'info' | 'error' | 'action';
  readonly failure?: Failure;
  readonly command?: CommandId;
  readonly arguments?: readonly unknown[];
}

export interface LoadMoreNode {
  readonly kind: 'loadMore';
  readonly tenantId: string;
}

export interface OperationNode {
  readonly kind: 'operation';
  readonly operationId: string;
}

export interface OperationUserNode {
  readonly kind: 'operationUser';
  readonly operationId: string;
  readonly userId: string;
}

export interface OperationStepNode {
  readonly kind: 'operationStep';
  readonly operationId: string;
  readonly userId: string;
  readonly stepId: string;
}

/** A page of Microsoft's. */
export interface ServiceLinkNode {
  readonly kind: 'serviceLink';
  readonly link: ServiceLinkId;
}

export type UsersNode = UserNode | MethodNode | MessageNode | LoadMoreNode;
export type OperationsNode = OperationNode | OperationUserNode | OperationStepNode | MessageNode;
export type Node = UsersNode | OperationsNode | ServiceLinkNode;
