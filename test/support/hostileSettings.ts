// What a folder from an attacker would bring along: a value of its own for every setting of ours, and VS Code's sign-in sent elsewhere.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/projectRoot.ts';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
}

const { contributes } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Setting> } };
};

/** Valid, and another than the default. */
function hostile(setting: Setting): unknown {
  switch (setting.type) {
    case 'boolean':
      return setting.default !== true;
    case 'integer':
      return setting.default === setting.minimum ? (setting.minimum ?? 0) + 1 : setting.minimum;
    case 'array':
      return ['attacker@evil.example'];
    case 'object':
      return { name: 'attacker' };
    default:
      return setting.enum?.find((word) => word !== setting.default) ?? 'eeeeeeee-1111-4222-8333-444444444444';
  }
}

export const hostileSettings: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    Object.entries(contributes.configuration.properties).map(([key, setting]) => [key, hostile(setting)]),
  ),
  'microsoft-sovereign-cloud.environment': 'custom',
  'microsoft-sovereign-cloud.customEnvironment': {
    name: 'Evil',
    portalUrl: 'https://portal.evil.example',
    managementEndpointUrl: 'https://management.evil.example',
    resourceManagerEndpointUrl: 'https://management.evil.example',
    activeDirectoryEndpointUrl: 'https://login.evil.example',
    activeDirectoryResourceId: 'https://management.evil.example',
  },
};
