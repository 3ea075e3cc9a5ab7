import {
  type ColumnDefinitionNode,
  type DataTypeNode,
  GeneratedNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  RawNode,
} from 'kysely';

/**
 * What PostgreSQL calls differently in the tables that migrations make, so that the same migrations run on both: numbers
 * that are given out are identities, and texts are sorted and compared by their bytes, as SQLite does, whatever the
 * language of the database.
 */
export const postgresForm: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => form.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};

class PostgresForm extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode, queryId?: QueryId): ColumnDefinitionNode {
    const { autoIncrement, ...column } = super.transformColumnDefinition(node, queryId);
    const dataType = isText(column.dataType) ? RawNode.createWithSql('text collate "C"') : column.dataType;
    if (!autoIncrement) return { ...column, dataType };
    return { ...column, dataType, generated: GeneratedNode.create({ identity: true, byDefault: true }) };
  }
}

const form = new PostgresForm();

function isText(node: OperationNode): boolean {
  return node.kind === 'DataTypeNode' && (node as DataTypeNode).dataType === 'text';
}
