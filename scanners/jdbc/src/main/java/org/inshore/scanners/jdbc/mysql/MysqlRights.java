package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.definition.Definition;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Rights of the login beyond reading, which a scan does not need, as SHOW GRANTS lists them. */
final class MysqlRights {
  private static final Messages MESSAGES = Messages.of(MysqlRights.class);

  private static final Pattern GRANT = Pattern.compile("(?is)^GRANT (.+?) ON (\\S+) TO .*");

  private static final Pattern READS_ALL =
      Pattern.compile("(?i)^GRANT .*\\b(SELECT|ALL PRIVILEGES)\\b.* ON \\*\\.\\* TO .*");
  private static final Pattern REVOKED =
      Pattern.compile(
          "(?i)^REVOKE .*\\b(?:SELECT|ALL PRIVILEGES)\\b.* ON `((?:[^`]|``)+)`\\.\\* FROM .*");

  private static final Pattern SEES_TRIGGERS =
      Pattern.compile("(?i)^GRANT .*\\b(TRIGGER|ALL PRIVILEGES)\\b.* ON \\*\\.\\* TO .*");
  private static final Pattern SEES_EVENTS =
      Pattern.compile("(?i)^GRANT .*\\b(EVENT|ALL PRIVILEGES)\\b.* ON \\*\\.\\* TO .*");

  private static final Pattern COLUMNS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern COMMA = Pattern.compile(",");

  /** Rights to read, to see what there is, and to know of replication. */
  private static final Set<String> NEEDED =
      Set.of(
          "USAGE",
          "SELECT",
          "SHOW VIEW",
          "SHOW DATABASES",
          "SHOW_ROUTINE",
          "PROCESS",
          "REPLICATION CLIENT",
          "BINLOG MONITOR",
          "REPLICA MONITOR",
          "SLAVE MONITOR",
          "REPLICATION MASTER ADMIN",
          "REPLICATION SLAVE");

  /** How long a connection may take to show that it is one. */
  private static final int SECONDS = 30;

  private static final System.Logger LOG = System.getLogger(MysqlRights.class.getName());

  private MysqlRights() {}

  /**
   * What SHOW GRANTS says of the login. Nothing where the server does not know the statement, as
   * proxies do not, or runs without grant tables: then nobody knows what it hides.
   */
  static List<String> grants(Connection connection) throws SQLException {
    try {
      return Sql.query(connection, "show grants", row -> row.getString(1));
    } catch (SQLException e) {
      if (!connection.isValid(SECONDS)) {
        throw e;
      }
      LOG.log(System.Logger.Level.DEBUG, "show grants: {0}", e.getErrorCode());
      return List.of();
    }
  }

  /** What the login may do besides, as something beside the tables; nothing if it only reads. */
  static List<UnscannedObject> needless(List<String> grants, Location source) {
    Set<String> rights = new TreeSet<>();
    for (String grant : grants) {
      Matcher parts = GRANT.matcher(grant);
      if (parts.matches()) {
        // A list of columns is no part of a right's name.
        for (String each : COMMA.split(COLUMNS.matcher(parts.group(1)).replaceAll(""), -1)) {
          String right = each.strip().toUpperCase(Locale.ROOT);
          if (!right.isEmpty() && !NEEDED.contains(right)) {
            rights.add(right);
          }
        }
        if (grant.toUpperCase(Locale.ROOT).contains(" WITH GRANT OPTION")) {
          rights.add("GRANT OPTION");
        }
      }
    }
    return UnscannedObject.rights(source, new ArrayList<>(rights), null);
  }

  /**
   * What the server hides from an account that has no right to it, which cannot even be counted;
   * nothing where the account may read all tables.
   *
   * @param only the schema that is scanned; null for all
   */
  static List<UnscannedObject> hiddenTables(
      List<String> grants, @Nullable String only, Location source) {
    if (readsAll(grants, only)) {
      return List.of();
    }
    Location place = only == null ? source : source.append("schema", only);
    Wording reason =
        MESSAGES.wording("unscanned.hidden", only == null ? "*.*" : "`" + only + "`.*");
    return List.of(
        new UnscannedObject(place.append("hidden", "*"), "hidden", reason, Category.ACCESS_DENIED));
  }

  /** Triggers and events that an account may not be shown; nothing where it is shown all. */
  static List<UnscannedObject> hiddenTriggers(List<String> grants, Location source) {
    boolean sees =
        grants.stream().anyMatch(grant -> SEES_TRIGGERS.matcher(grant).matches())
            && grants.stream().anyMatch(grant -> SEES_EVENTS.matcher(grant).matches());
    return sees
        ? List.of()
        : List.of(
            new UnscannedObject(
                Definition.all(source).append("trigger", "*"),
                Definition.ALL,
                MESSAGES.wording("unscanned.triggers"),
                Category.ACCESS_DENIED));
  }

  /**
   * Whether an account may read all tables.
   *
   * @param grants what SHOW GRANTS says; from 8.0.16 on MySQL also says there what it takes back
   * @param only the schema that is meant; null for all but the system's
   */
  static boolean readsAll(List<String> grants, @Nullable String only) {
    if (grants.stream().anyMatch(grant -> READS_ALL.matcher(grant).matches())) {
      return grants.stream()
          .map(REVOKED::matcher)
          .filter(Matcher::matches)
          .map(revoked -> revoked.group(1).replace("``", "`"))
          .noneMatch(
              schema -> only == null ? !MysqlDialect.SYSTEM.contains(schema) : only.equals(schema));
    }
    if (only == null) {
      return false;
    }
    Pattern reads =
        Pattern.compile(
            "(?i)^GRANT .*\\b(SELECT|ALL PRIVILEGES)\\b.* ON `"
                + Pattern.quote(only)
                + "`\\.\\* TO .*");
    return grants.stream().anyMatch(grant -> reads.matcher(grant.replace("\\_", "_")).matches());
  }
}
