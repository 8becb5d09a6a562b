import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads resources from the declaration files of a Pulumi npm package. A type is written as the generator reads it: string, bool,
 * int, double, any, mixed, Archive, AssetOrArchive, the name of a nested type, enum<Name>, list<T>, map<T> or oneOf<A,B>; a trailing ?
 * says that the value may be absent. A name of another module than the resource's carries it: module.Name, or index.Name where the
 * type has no module. Deprecated members are left out.
 */
export class Declarations {
  #ts; #root; #sdk; #inputs; #outputs; #enums = new Map(); #unused;

  constructor(ts, root, sdk) {
    this.#ts = ts;
    this.#root = root;
    this.#sdk = sdk;
    this.#inputs = this.#interfaces('types/input.d.ts');
    this.#outputs = this.#interfaces('types/output.d.ts');
    this.#unused = new Set([...sdk.doubles, ...Object.keys(sdk.names)]);
  }

  resource(token) {
    const [, path, name] = token.split(':');
    const module = path.split('/')[0];
    if (!this.#sdk.modules[module]) throw new Error(`${token}: sdk.json has no C# namespace for the module '${module}'`);
    const file = path.includes('/') ? path : `${path}/${name[0].toLowerCase()}${name.slice(1)}`;
    if (!existsSync(join(this.#root, `${file}.d.ts`))) throw new Error(`${token}: the npm package has no ${file}.d.ts`);
    const statements = this.#parse(`${file}.d.ts`).statements;
    const named = wanted => statements.find(statement => statement.name?.text === wanted);
    if (!named(name) || !named(`${name}Args`)) throw new Error(`${token}: ${file}.d.ts does not declare ${name} and ${name}Args`);

    const use = { module, names: {}, inputTypes: {}, outputTypes: {}, enums: {} };
    const inputs = this.#properties(use, 'inputTypes', `${module}.${name}`, named(`${name}Args`).members);
    const outputs = this.#properties(use, 'outputTypes', `${module}.${name}`, named(name).members.filter(member => this.#isOutput(member)));
    return {
      ...this.#options(token, readFileSync(join(this.#root, `${file}.js`), 'utf8')),
      ...optional('names', use.names),
      inputs,
      outputs,
      ...optional('inputTypes', use.inputTypes),
      ...optional('outputTypes', use.outputTypes),
      ...optional('enums', use.enums),
    };
  }

  refuseUnusedOverrides() {
    if (this.#unused.size) throw new Error(`sdk.json has entries that no listed type uses: ${[...this.#unused].join(', ')}`);
  }

  // Secrets, former tokens and replacements are in the constructor and not in the declarations.
  #options(token, script) {
    if (/\(args\?\.\w+\) \?\?/.test(script)) throw new Error(`${token}: default values of inputs are not supported`);
    const list = pattern => [...script.matchAll(pattern)].flatMap(match => [...match[1].matchAll(/"([^"]+)"/g)].map(item => item[1]));
    return {
      ...optional('secretInputs', [...script.matchAll(/pulumi\.secret\(args\.(\w+)\)/g)].map(match => match[1])),
      ...optional('secretOutputs', list(/additionalSecretOutputs: \[([^\]]*)\]/g)),
      ...optional('aliases', list(/aliases: \[([^\]]*)\]/g)),
      ...optional('replaceOnChanges', list(/replaceOnChanges: \[([^\]]*)\]/g)),
    };
  }

  #isOutput(member) {
    const modifiers = member.modifiers ?? [];
    return this.#ts.isPropertyDeclaration(member) && modifiers.some(modifier => modifier.kind === this.#ts.SyntaxKind.ReadonlyKeyword);
  }

  #properties(use, kind, owner, members) {
    const properties = {};
    for (const member of members) {
      const name = member.name.text;
      const key = `${owner}.${name}`;
      if (this.#ts.getJSDocDeprecatedTag(member)) continue;
      if (this.#sdk.names[key]) {
        use.names[key.slice(key.indexOf('.') + 1)] = this.#sdk.names[key];
        this.#unused.delete(key);
      }
      let { text, absent } = this.#type(use, kind, key, member.type);
      if (this.#sdk.doubles.includes(key)) {
        text = text.replace(/\bint\b/, 'double');
        this.#unused.delete(key);
      }
      properties[name] = text + (absent || member.questionToken ? '?' : '');
    }
    return properties;
  }

  #type(use, kind, key, node) {
    const ts = this.#ts;
    const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
    const present = parts.filter(part => part.kind !== ts.SyntaxKind.UndefinedKeyword);
    if (present.length === 1 && this.#isWrapper(present[0])) return this.#type(use, kind, key, present[0].typeArguments[0]);
    return { text: this.#union(use, kind, key, present), absent: present.length < parts.length };
  }

  #isWrapper(node) {
    return this.#ts.isTypeReferenceNode(node) && ['pulumi.Input', 'pulumi.Output'].includes(node.typeName.getText());
  }

  // TypeScript accepts the id of a resource or the resource, C# only the id. C# has no union of three or more types.
  #union(use, kind, key, nodes) {
    if (nodes.length === 1) return this.#single(use, kind, key, nodes[0]);
    const texts = nodes.map(node => node.getText()).sort();
    if (texts.join() === 'pulumi.asset.Archive,pulumi.asset.Asset') return 'AssetOrArchive';
    const [first, second] = nodes;
    if (nodes.length === 2 && first.kind === this.#ts.SyntaxKind.StringKeyword && this.#isResource(second)) return 'string';
    const cases = nodes.map(node => this.#type(use, kind, key, node).text);
    return nodes.length === 2 ? `oneOf<${cases.join(',')}>` : 'mixed';
  }

  #isResource(node) {
    return this.#ts.isTypeReferenceNode(node) && !/^(inputs|outputs|enums|pulumi)\./.test(node.typeName.getText());
  }

  #single(use, kind, key, node) {
    const ts = this.#ts;
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword: return 'string';
      case ts.SyntaxKind.BooleanKeyword: return 'bool';
      case ts.SyntaxKind.NumberKeyword: return 'int';
      case ts.SyntaxKind.AnyKeyword: return 'any';
      case ts.SyntaxKind.ArrayType: return `list<${this.#type(use, kind, key, node.elementType).text}>`;
      case ts.SyntaxKind.ParenthesizedType: return this.#type(use, kind, key, node.type).text;
      case ts.SyntaxKind.TypeLiteral:
        if (ts.isIndexSignatureDeclaration(node.members[0])) return `map<${this.#type(use, kind, key, node.members[0].type).text}>`;
        break;
      case ts.SyntaxKind.TypeReference: return this.#reference(use, kind, key, node.typeName.getText());
    }
    throw new Error(`${key}: no rule for the type ${node.getText()}`);
  }

  #reference(use, kind, key, name) {
    if (name === 'ARN') return 'string';
    if (name === 'pulumi.asset.Archive') return 'Archive';
    const parts = name.split('.');
    const [space, module, type] = parts.length === 2 ? [parts[0], 'index', parts[1]] : parts;
    // In some packages the names of input types end with Args. In C# all do, in the facts none.
    const bare = space === 'inputs' ? type?.replace(/Args$/, '') : type;
    const local = module === use.module ? bare : `${module}.${bare}`;
    if (space === 'enums' && type) {
      use.enums[local] ??= this.#enum(module, type);
      return `enum<${local}>`;
    }
    if ((space === 'inputs' || space === 'outputs') && type) {
      const types = use[kind];
      if (!types[local]) {
        const declared = (space === 'inputs' ? this.#inputs : this.#outputs).get(`${module}.${type}`);
        if (!declared) throw new Error(`${key}: ${name} is not declared`);
        types[local] = {};
        types[local] = this.#properties(use, kind, `${module}.${bare}`, declared.members);
      }
      return local;
    }
    throw new Error(`${key}: no rule for the type ${name}`);
  }

  #enum(module, name) {
    const file = module === 'index' ? 'types/enums/index.d.ts' : `types/enums/${module}/index.d.ts`;
    if (!this.#enums.has(file)) this.#enums.set(file, this.#parse(file).statements);
    const constant = this.#enums.get(file)
      .flatMap(statement => statement.declarationList?.declarations ?? [])
      .find(declaration => declaration.name.text === name);
    if (!constant) throw new Error(`${file} does not declare ${name}`);
    return Object.fromEntries(constant.type.members
      .filter(member => !this.#ts.getJSDocDeprecatedTag(member))
      .map(member => [member.name.text, member.type.literal.text]));
  }

  #interfaces(file) {
    const found = new Map();
    for (const statement of this.#parse(file).statements) {
      if (this.#ts.isInterfaceDeclaration(statement)) found.set(`index.${statement.name.text}`, statement);
      if (!this.#ts.isModuleDeclaration(statement)) continue;
      for (const declared of statement.body.statements) found.set(`${statement.name.text}.${declared.name.text}`, declared);
    }
    return found;
  }

  #parse(file) {
    const text = readFileSync(join(this.#root, file), 'utf8');
    return this.#ts.createSourceFile(file, text, this.#ts.ScriptTarget.Latest, true);
  }
}

function optional(name, value) {
  return (Array.isArray(value) ? value.length : Object.keys(value).length) ? { [name]: value } : {};
}
