// All routes of the demo tenant. Where two fit, the first wins: fixed segments stand before `:names`.
import type { Route } from '../http/route.ts';
import { methodRoutes } from './methods.ts';
import { phoneRoutes } from './phones.ts';
import { preferenceRoutes } from './preferences.ts';
import { userRoutes } from './users.ts';

export const routes: readonly Route[] = [...userRoutes, ...methodRoutes, ...phoneRoutes, ...preferenceRoutes];
