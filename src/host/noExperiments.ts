// Stands in for vscode-tas-client in the bundle: no experiments, and its dependency would replace our exports.

export const TargetPopulation = { Team: 'team', Internal: 'internal', Insiders: 'insider', Public: 'public' } as const;

export function getExperimentationServiceAsync(): Promise<undefined> {
  return Promise.resolve(undefined);
}
