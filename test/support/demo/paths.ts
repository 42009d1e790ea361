// Addresses and ids that raw requests need.

/** Makes a query an advanced one, together with `$count=true`. */
export const advanced = { ConsistencyLevel: 'eventual' };

/** Path of somebody's authentication methods in v1.0. */
export function methodsOf(person: { readonly id: string }): string {
  return `/v1.0/users/${person.id}/authentication`;
}

export const phoneIds = {
  mobile: '3179e48a-750b-4051-897c-87b9720928f7',
  alternateMobile: 'b6332ec1-7057-4abe-9331-3d72feddfe41',
  office: 'e37fc753-ff3b-4958-9484-eaa9425c82bc',
};
