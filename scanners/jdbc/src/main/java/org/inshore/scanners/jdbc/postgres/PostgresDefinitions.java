package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.jdbc.definition.Definition;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.SqlErrors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;

/**
 * Definitions out of PostgreSQL's catalogue: bodies of routines as they are, of all else what has a
 * literal in it, and names in which a long number stands. What belongs to an extension is its
 * maker's and is left out; comments on tables are read with them.
 */
final class PostgresDefinitions {
  private static final Messages MESSAGES = Messages.of(PostgresDefinitions.class);

  /** From here on bodies may be kept parsed. */
  private static final int BODIES = 14;

  /** From here on a publication may choose rows. */
  private static final int ROWS_PUBLISHED = 15;

  /** How long the lock of another transaction is waited for: others' tables are not behind it. */
  private static final int PATIENCE_MILLIS = 2000;

  private static final String LOCKED = "55P03";

  private static final String HERE =
      """
      with here as (select oid from pg_namespace where nspname = ?),
      kept as (select c.oid, c.relname, c.relkind, c.relispartition, c.relpartbound from pg_class c
        where c.relnamespace = (select oid from here) and not exists (select 1 from pg_depend x
          where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')),
      routine as (select p.oid, p.proname, p.prosrc, p.prolang from pg_proc p
        where p.pronamespace = (select oid from here) and not exists (select 1 from pg_depend x
          where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype = 'e'))
      """;

  /** What the catalogue keeps as text. */
  private static final String KEPT =
      HERE
          + """
      select * from (
        select 'routine' as kind, p.proname::text as name,
          concat_ws(chr(10), pg_get_function_arguments(p.oid), p.prosrc, %1$s) as body, true as own
        from routine p join pg_language l on l.oid = p.prolang
        where l.lanname not in ('c', 'internal')
        union all select 'foreign-table', c.relname::text,
          array_to_string(f.ftoptions, chr(10)), true
        from kept c join pg_foreign_table f on f.ftrelid = c.oid
        union all select 'type', t.typname::text, t.typname || ' default ' || t.typdefault, false
        from pg_type t where t.typnamespace = (select oid from here) and t.typtype = 'd'
        union all select 'type', t.typname::text,
          string_agg(e.enumlabel::text, chr(10) order by e.enumsortorder), true
        from pg_type t join pg_enum e on e.enumtypid = t.oid
        where t.typnamespace = (select oid from here) group by t.oid, t.typname
        union all select 'comment', c.relname || coalesce('.' || a.attname, ''), d.description, true
        from kept c join pg_description d on d.objoid = c.oid
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
        where d.classoid = 'pg_class'::regclass
          and (d.objsubid > 0 or c.relkind not in ('r', 'p', 'v', 'm', 'f'))
        union all select 'comment', p.proname::text, d.description, true
        from routine p join pg_description d on d.objoid = p.oid
        where d.classoid = 'pg_proc'::regclass
        union all select 'comment', t.typname::text, d.description, true
        from pg_type t join pg_description d on d.objoid = t.oid
        where t.typnamespace = (select oid from here) and d.classoid = 'pg_type'::regclass
        union all select 'comment', k.conname::text, d.description, true
        from pg_constraint k join pg_description d on d.objoid = k.oid
        where k.connamespace = (select oid from here) and d.classoid = 'pg_constraint'::regclass
        union all select 'aggregate', p.proname::text,
          concat_ws(chr(10), g.agginitval, g.aggminitval), false
        from routine p join pg_aggregate g on g.aggfnoid = p.oid
        union all select 'name', o.name,
          o.name || ' ' || substring(o.name from '[0-9]{11,}[Xx]?'), true
        from (select nspname::text as name from pg_namespace where oid = (select oid from here)
          union select relname::text from kept union select proname::text from routine
          union select a.attname::text from kept c join pg_attribute a on a.attrelid = c.oid
          where a.attnum > 0 and not a.attisdropped) o
      ) found
      where body <> '' and (own or body ~ '''|[0-9]{6}') order by kind, name, body
      """;

  /** What the server works out of its trees, for which it may lock the tables in them. */
  private static final String WORKED_OUT =
      HERE
          + """
      select * from (
        select 'column' as kind, c.relname || '.' || a.attname as name,
          a.attname || ' default ' || pg_get_expr(d.adbin, d.adrelid) as body, false as own
        from kept c join pg_attrdef d on d.adrelid = c.oid
          join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum
        where pg_get_expr(d.adbin, d.adrelid) not like 'nextval(%'
        union all select 'constraint', k.conname::text, pg_get_constraintdef(k.oid), false
        from pg_constraint k
        where k.connamespace = (select oid from here) and k.contype = 'c'
        union all select 'index', c.relname::text, pg_get_indexdef(i.indexrelid), false
        from kept c join pg_index i on i.indexrelid = c.oid
        where i.indpred is not null or i.indexprs is not null
        union all select 'view', c.relname::text, pg_get_viewdef(c.oid), false
        from kept c where c.relkind in ('v', 'm')
        union all select 'trigger', t.tgname::text, pg_get_triggerdef(t.oid), false
        from kept c join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
        union all select 'rule', r.rulename::text, pg_get_ruledef(r.oid), false
        from kept c join pg_rewrite r on r.ev_class = c.oid where r.rulename <> '_RETURN'
        union all select 'policy', p.polname::text, concat_ws(chr(10),
          pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), false
        from kept c join pg_policy p on p.polrelid = c.oid
        union all select 'partition', c.relname::text, pg_get_expr(c.relpartbound, c.oid), false
        from kept c where c.relispartition
        union all select 'statistics', s.stxname::text, pg_get_statisticsobjdef(s.oid), false
        from pg_statistic_ext s where s.stxnamespace = (select oid from here)
      ) found
      where body <> '' and (own or body ~ '''|[0-9]{6}') order by kind, name, body
      """;

  /**
   * What lies in no schema, or says so of no class of its own; numbers below 16384 are those of
   * what comes with the server.
   */
  private static final String OF_DATABASE =
      """
      select * from (
        select 'comment' as kind, i.type || ' ' || i.identity as name, d.description as body
        from pg_description d
          cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
        where d.classoid not in ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass,
            'pg_constraint'::regclass)
          and (d.objoid >= 16384 or d.classoid = 'pg_namespace'::regclass)
          and d.description not in ('standard public schema', 'system catalog schema',
            'reserved schema for TOAST tables')
          and d.classoid <> 'pg_extension'::regclass
          and not exists (select 1 from pg_depend x
            where x.classid = d.classoid and x.objid = d.objoid and x.deptype = 'e')
        union all select 'comment', i.type || ' ' || i.identity, d.description
        from pg_shdescription d
          cross join lateral pg_identify_object(d.classoid, d.objoid, 0) i
        where d.objoid >= 16384 and (d.classoid <> 'pg_database'::regclass
          or d.objoid = (select oid from pg_database where datname = current_database()))
        union all select 'server', srvname::text, array_to_string(srvoptions, chr(10))
        from pg_foreign_server
        union all select 'foreign-data-wrapper', fdwname::text, array_to_string(fdwoptions, chr(10))
        from pg_foreign_data_wrapper
        union all select 'setting', coalesce(r.rolname, '*')::text,
          array_to_string(s.setconfig, chr(10))
        from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole
        where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
      """;

  private static final String IN_ORDER =
      """
      ) found
      where body <> '' order by kind, name, body
      """;

  private static final String PUBLISHED =
      """
      union all select 'publication', p.pubname::text, pg_get_expr(r.prqual, r.prrelid)
      from pg_publication_rel r join pg_publication p on p.oid = r.prpubid
      """;

  private PostgresDefinitions() {}

  /** Those of a schema. */
  static Definitions of(Connection connection, int version, Schema schema) throws SQLException {
    String body = version >= BODIES ? "pg_get_function_sqlbody(p.oid)" : "null::text";
    List<Definition> all = new ArrayList<>(query(connection, KEPT.formatted(body), schema.label()));
    List<ScanException> missing = new ArrayList<>();
    Savepoint before = connection.setSavepoint();
    try {
      Sql.set(connection, "set local lock_timeout = " + PATIENCE_MILLIS);
      all.addAll(query(connection, WORKED_OUT, schema.label()));
    } catch (SQLException e) {
      if (!LOCKED.equals(e.getSQLState())) {
        throw e;
      }
      missing.add(SqlErrors.reading(e, schema.label()));
    }
    // It also takes the time-out back.
    connection.rollback(before);
    return new Definitions(all, List.of(), missing);
  }

  /** Those of the database beside its schemas. */
  static Definitions of(Connection connection, int version) throws SQLException {
    String published = version >= ROWS_PUBLISHED ? PUBLISHED : "";
    List<Definition> all = query(connection, OF_DATABASE + published + IN_ORDER);
    List<Wording> notes = new ArrayList<>();
    note(connection, "select count(*) as number from pg_user_mappings", "mappings", notes);
    note(
        connection,
        """
        select count(*) as number from pg_subscription
        where subdbid = (select oid from pg_database where datname = current_database())
        """,
        "subscriptions",
        notes);
    return new Definitions(all, notes, List.of());
  }

  private static void note(Connection connection, String count, String key, List<Wording> notes)
      throws SQLException {
    for (long number : Sql.query(connection, count, row -> row.getLong("number"))) {
      if (number > 0) {
        notes.add(MESSAGES.wording("definitions." + key, number));
      }
    }
  }

  private static List<Definition> query(Connection connection, String sql, String... parameters)
      throws SQLException {
    return Sql.query(connection, sql, Definition::of, parameters);
  }
}
