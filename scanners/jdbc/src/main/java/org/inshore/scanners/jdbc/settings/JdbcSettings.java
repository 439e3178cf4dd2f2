package org.inshore.scanners.jdbc.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.scan.Secret;
import org.inshore.spi.scan.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The scanner's settings.
 *
 * @param user account that reads; else the target's
 * @param password its password; else the environment variable {@code INSHORE_PASSWORD}
 * @param drivers folder of driver jars that are not shipped
 * @param schemas which schemas are read
 * @param tables which tables are read, by {@code name} or {@code schema.name}
 * @param grantsOf account or role: only what it may select is read; null for all
 * @param fetchSize most rows fetched at once
 * @param queryTimeout longest wait for the server's next answer
 * @param connectTimeout longest wait for a connection
 * @param sliceRows about how many rows of a large table are read in one transaction; 0 to read each
 *     table in one
 * @param snapshot longest time that such a transaction may be open
 * @param maxLag reading rests while copies of the server lag behind by more; zero to read on
 * @param connections most connections at the same time
 * @param views whether views are read too
 * @param systemSchemas whether the server's own schemas are read too
 * @param definitions whether texts are read that objects are made of beside rows
 * @param flows whether the server is asked for its flows
 * @param sampling how many random rows of tables are read; null as the whole scan
 * @param properties further properties of the driver, of those that are allowed
 * @param unlistedProperties names of properties that the operator answers for, with a driver whose
 *     properties are not known here
 */
public record JdbcSettings(
    @Nullable String user,
    @Nullable Secret password,
    @Nullable Path drivers,
    @Nullable NameFilter schemas,
    @Nullable NameFilter tables,
    @Nullable String grantsOf,
    @Default("1000") int fetchSize,
    @Default("5m") Duration queryTimeout,
    @Default("15s") Duration connectTimeout,
    @Default("250000") long sliceRows,
    @Default("5m") Duration snapshot,
    @Default("1m") Duration maxLag,
    @Default("1") int connections,
    @Default("true") boolean views,
    @Default("false") boolean systemSchemas,
    @Default("true") boolean definitions,
    @Default("true") boolean flows,
    @Nullable TableSampling sampling,
    Settings properties,
    List<String> unlistedProperties) {

  /**
   * How much longer than the server the driver waits: the server's own end of a statement leaves
   * the connection whole.
   */
  private static final Duration LATER = Duration.ofSeconds(1);

  public JdbcSettings {
    unlistedProperties = List.copyOf(unlistedProperties);
    if (fetchSize < 1 || fetchSize > 100_000) {
      throw new IllegalArgumentException("fetch-size: 1 – 100000");
    }
    if (sliceRows < 0 || outside(snapshot, Duration.ofDays(1))) {
      throw new IllegalArgumentException("slice-rows: >= 0; snapshot: 1s – 24h");
    }
    if (maxLag.isNegative() || maxLag.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("max-lag: 0s – 24h");
    }
    if (connections < 1 || connections > 32) {
      throw new IllegalArgumentException("connections: 1 – 32");
    }
    if (outside(queryTimeout, Duration.ofDays(1)) || outside(connectTimeout, Duration.ofHours(1))) {
      throw new IllegalArgumentException("query-timeout: 1s – 24h; connect-timeout: 1s – 1h");
    }
  }

  private static boolean outside(Duration duration, Duration most) {
    return duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(most) > 0;
  }

  /** The longest silence of a server that the driver bears. */
  public Duration silence() {
    return queryTimeout.plus(LATER);
  }

  /** How many random rows of a table are read; 0 for all. */
  public long sampleRows(Sampling scan, String schema, String table) {
    return sampling == null ? scan.rows() : sampling.rows(scan, schema, table);
  }

  /** Which schemas are read. */
  public NameFilter schemaFilter() {
    return schemas == null ? NameFilter.ALL : schemas;
  }

  /** Which tables are read. */
  public NameFilter tableFilter() {
    return tables == null ? NameFilter.ALL : tables;
  }
}
