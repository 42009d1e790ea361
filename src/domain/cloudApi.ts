// Microsoft's clouds by name. Plain data. https://learn.microsoft.com/graph/deployments

export const cloudNames = ['global', 'usGov', 'usGovDod', 'china'] as const;
export type CloudName = (typeof cloudNames)[number];
