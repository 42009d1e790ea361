// Microsoft's published schema (CSDL) as a judge of answers: property names, types, enum members.
// https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
import { XMLParser } from 'fast-xml-parser';

interface PropertyType {
  readonly type: string;
  readonly nullable: boolean;
  readonly navigation: boolean;
}

interface StructuredType {
  readonly base: string | undefined;
  readonly properties: ReadonlyMap<string, PropertyType>;
}

interface XmlProperty {
  readonly Name: string;
  readonly Type: string;
  readonly Nullable?: string;
}

interface XmlType {
  readonly Name: string;
  readonly BaseType?: string;
  readonly Property?: readonly XmlProperty[];
  readonly NavigationProperty?: readonly XmlProperty[];
  readonly Member?: readonly { readonly Name: string }[];
}

interface XmlSchema {
  readonly EntityType: readonly XmlType[];
  readonly ComplexType: readonly XmlType[];
  readonly EnumType: readonly XmlType[];
}

const lists = new Set(['Property', 'NavigationProperty', 'Member', 'EntityType', 'ComplexType', 'EnumType']);
const local = (name: string): string => name.replace(/^#?(microsoft\.graph|graph)\./, '');

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Int32': (value) => Number.isInteger(value),
  'Edm.Int64': (value) => Number.isInteger(value),
  'Edm.Guid': (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  'Edm.DateTimeOffset': (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(value),
  'Edm.Duration': (value) => typeof value === 'string' && /^P/.test(value),
};

export class GraphSchema {
  readonly #types: ReadonlyMap<string, StructuredType>;
  readonly #enums: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param xml the schema's text. */
  constructor(xml: string) {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => lists.has(name),
    });
    const { 'edmx:Edmx': document } = parser.parse(xml) as {
      'edmx:Edmx': { 'edmx:DataServices': { Schema: XmlSchema | readonly XmlSchema[] } };
    };
    const schemas = [document['edmx:DataServices'].Schema].flat() as readonly XmlSchema[];
    const structured = schemas.flatMap(({ EntityType = [], ComplexType = [] }) => [...EntityType, ...ComplexType]);
    this.#types = new Map(structured.map((type) => [type.Name, readType(type)]));
    this.#enums = new Map(
      schemas.flatMap(({ EnumType = [] }) =>
        EnumType.map(({ Name, Member = [] }) => [Name, new Set(Member.map((member) => member.Name))] as const),
      ),
    );
  }

  /** What is wrong with an answered entity; nothing, if it is as the schema says. */
  faults(typeName: string, entity: unknown, where = typeName): readonly string[] {
    const said = (entity as Record<string, unknown> | null)?.['@odata.type'];
    const type = typeof said === 'string' ? local(said) : typeName;
    if (typeof entity !== 'object' || entity === null) return [`${where} is not an object`];
    if (!this.#types.has(type)) return [`${where}: the schema does not know ${type}`];
    return Object.entries(entity).flatMap(([name, value]) => {
      if (name.includes('@')) return [];
      const property = this.#property(type, name);
      if (property === undefined) return [`${where}.${name}: ${type} has no such property`];
      return this.#valueFaults(property, value, `${where}.${name}`);
    });
  }

  #property(typeName: string, name: string): PropertyType | undefined {
    for (let type = this.#types.get(typeName); type !== undefined; type = this.#types.get(type.base ?? '')) {
      const found = type.properties.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #valueFaults({ type, nullable, navigation }: PropertyType, value: unknown, where: string): readonly string[] {
    const item = /^Collection\((.*)\)$/.exec(type)?.[1];
    if (item !== undefined) {
      if (!Array.isArray(value)) return [`${where} is not a list`];
      const each = { type: item, nullable: false, navigation };
      return value.flatMap((one, i) => this.#valueFaults(each, one, `${where}[${i}]`));
    }
    if (value === null) return nullable || navigation ? [] : [`${where} is null`];
    const primitive = primitives[type];
    if (primitive !== undefined) return primitive(value) ? [] : [`${where}: ${JSON.stringify(value)} is not ${type}`];
    const members = this.#enums.get(local(type));
    // The schema at hand may be an excerpt: what it leaves out it cannot judge.
    if (members === undefined) return this.#types.has(local(type)) ? this.faults(local(type), value, where) : [];
    return typeof value === 'string' && members.has(value)
      ? []
      : [`${where}: ${JSON.stringify(value)} is not in ${type}`];
  }
}

function readType({ BaseType, Property = [], NavigationProperty = [] }: XmlType): StructuredType {
  const read = (navigation: boolean) => (property: XmlProperty) =>
    [property.Name, { type: property.Type, nullable: property.Nullable !== 'false', navigation }] as const;
  return {
    base: BaseType === undefined ? undefined : local(BaseType),
    properties: new Map([...Property.map(read(false)), ...NavigationProperty.map(read(true))]),
  };
}
