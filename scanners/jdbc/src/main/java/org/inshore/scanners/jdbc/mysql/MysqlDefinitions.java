package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.definition.Definition;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * Definitions out of the catalogue of MySQL and MariaDB: bodies of routines, triggers and events as
 * they are, of all else what has a literal in it. Comments on tables are read with them.
 */
final class MysqlDefinitions {
  private static final Messages MESSAGES = Messages.of(MysqlDefinitions.class);

  /** What an older server, or the other product, does not have: a column, a table, a schema's. */
  private static final List<Integer> UNKNOWN = List.of(1054, 1109, 1146);

  private static final String LITERAL = " regexp '''|[0-9]{6}' ";

  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11,}");

  private static final List<String> STATEMENTS =
      List.of(
          """
          select 'routine' as kind, routine_name as name,
            concat_ws('\\n', routine_definition, routine_comment) as body
          from information_schema.routines where routine_schema = ?
          """,
          """
          select 'routine' as kind, specific_name as name,
            group_concat(parameter_name, ' ', dtd_identifier separator '\\n') as body
          from information_schema.parameters
          where specific_schema = ? and data_type in ('enum', 'set') group by specific_name
          """,
          """
          select 'trigger' as kind, trigger_name as name, action_statement as body
          from information_schema.triggers where trigger_schema = ?
          """,
          """
          select 'event' as kind, event_name as name,
            concat_ws('\\n', event_definition, event_comment) as body
          from information_schema.events where event_schema = ?
          """,
          """
          select 'column' as kind, concat(table_name, '.', column_name) as name,
            concat_ws('\\n', if(column_name regexp '[0-9]{11}', column_name, null),
              nullif(column_comment, ''),
              if(data_type in ('enum', 'set'), concat(column_name, ' ', column_type), null),
              if(column_default%1$sor (column_default not in ('', 'NULL') and data_type like '%%char'),
                concat(column_name, ' default ', column_default), null),
              if(generation_expression%1$s, generation_expression, null)) as body
          from information_schema.columns where table_schema = ?
          """
              .formatted(LITERAL),
          """
          select 'constraint' as kind, constraint_name as name, check_clause as body
          from information_schema.check_constraints
          where constraint_schema = ? and check_clause
          """
              + LITERAL,
          """
          select 'view' as kind, table_name as name, view_definition as body
          from information_schema.views where table_schema = ? and view_definition
          """
              + LITERAL,
          """
          select 'partition' as kind, concat(table_name, '.', partition_name) as name,
            concat_ws('\\n', partition_expression, partition_description, partition_comment) as body
          from information_schema.partitions
          where table_schema = ? and partition_name is not null
            and concat_ws(' ', partition_description, nullif(partition_comment, ''))
          """
              + LITERAL,
          """
          select distinct 'index' as kind, concat(table_name, '.', index_name) as name,
            index_comment as body
          from information_schema.statistics where table_schema = ? and index_comment <> ''
          """,
          """
          select 'comment' as kind, schema_name as name, schema_comment as body
          from information_schema.schemata where schema_name = ?
          """,
          named("schema_name", "schemata where schema_name"),
          named("table_name", "tables where table_schema"),
          named("routine_name", "routines where routine_schema"));

  private MysqlDefinitions() {}

  /** Names in which a long number stands; those of columns are asked for with their comments. */
  private static String named(String name, String of) {
    return """
        select distinct 'name' as kind, %1$s as name, %1$s as body
        from information_schema.%2$s = ? and %1$s regexp '[0-9]{11}'
        """
        .formatted(name, of);
  }

  /** The same with long numbers set apart from what stands before them in a name. */
  private static Definition withNumbersApart(Definition each) {
    return each.kind().equals("name") || each.kind().equals("column")
        ? new Definition(
            each.kind(), each.name(), LONG_NUMBER.matcher(each.text()).replaceAll(" $0"))
        : each;
  }

  /** Those of a schema. */
  static Definitions of(Connection connection, Schema schema) throws SQLException {
    List<Definition> all = new ArrayList<>();
    for (String sql : STATEMENTS) {
      try {
        all.addAll(
            Sql.query(connection, sql + " order by 1, 2, 3", Definition::of, schema.label()));
      } catch (SQLException e) {
        if (!UNKNOWN.contains(e.getErrorCode())) {
          throw e;
        }
      }
    }
    all.removeIf(each -> each.text().isEmpty());
    all.replaceAll(MysqlDefinitions::withNumbersApart);
    long hidden =
        Sql.query(
                connection,
                """
                select count(*) as number from information_schema.routines
                where routine_schema = ? and routine_definition is null
                """,
                row -> row.getLong("number"),
                schema.label())
            .getFirst();
    return new Definitions(
        all,
        List.of(),
        hidden == 0
            ? List.of()
            : List.of(
                new ScanException(
                    Category.ACCESS_DENIED, MESSAGES.wording("definitions.hidden", hidden))));
  }
}
