// Customers of a partner, for demo tenants that have some.
import type { DemoOptions } from '../../../src/demo/demoTenant.ts';

export const threeCustomers: NonNullable<DemoOptions['customers']> = [
  { tenantId: 'c0000000-1111-4222-8333-000000000001', displayName: 'Aoba Logistics' },
  { tenantId: 'c0000000-1111-4222-8333-000000000002', displayName: 'Brightwater Dental' },
  { tenantId: 'c0000000-1111-4222-8333-000000000003', displayName: '東雲商店' },
];
