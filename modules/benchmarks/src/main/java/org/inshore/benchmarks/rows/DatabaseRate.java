package org.inshore.benchmarks.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.core.file.Folders;
import org.inshore.spi.content.Content;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;

/**
 * Rate at which a scan looks through {@link BankTable} in a database, beside the driver that only
 * drains the same columns, in turn: {@code DatabaseRate LAUNCHER postgresql|mariadb ROWS [ROUNDS]}.
 * ROWS is a multiple of 1,000. The launcher is the script {@code inshore}: the time of a scan is
 * that of its whole process.
 */
public final class DatabaseRate {
  private static final int BATCH = 1000;
  private static final int FETCH = 2000;

  private DatabaseRate() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    int rows = Integer.parseInt(args[2]);
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    Path work = Files.createTempDirectory("database-rate");
    try (EmbeddedServer server = start(args[1])) {
      load(server, rows);
      Path config = configuration(work, server);
      System.out.println("| round | drained s | scanned s | of the driver's rate |");
      System.out.println("|---|--:|--:|--:|");
      for (int round = 0; round <= rounds; round++) {
        double drained = drain(server, rows);
        double scanned = scan(args[0], config, work.resolve("round-" + round));
        System.out.printf(
            "| %s | %.2f | %.2f | %.3f |%n",
            round == 0 ? "to warm up" : String.valueOf(round), drained, scanned, drained / scanned);
      }
    } finally {
      Folders.delete(work);
    }
  }

  private static EmbeddedServer start(String kind) throws IOException {
    return switch (kind) {
      case "postgresql" -> EmbeddedPostgresServer.start();
      case "mariadb" -> EmbeddedMariadbServer.start();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static void load(EmbeddedServer server, int rows) throws SQLException {
    String columns =
        BankTable.COLUMNS.stream()
            .map(column -> column.name() + " " + column.type())
            .collect(Collectors.joining(", "));
    String row = "(" + String.join(", ", Collections.nCopies(BankTable.COLUMNS.size(), "?")) + ")";
    BankTable table = new BankTable(20_261_126);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table customers (" + columns + ")");
      connection.setAutoCommit(false);
      String batch = String.join(", ", Collections.nCopies(BATCH, row));
      try (PreparedStatement insert =
          connection.prepareStatement("insert into customers values " + batch)) {
        for (int first = 0; first < rows; first += BATCH) {
          int at = 0;
          for (int number = first; number < first + BATCH; number++) {
            for (Object cell : cells(table.row(number))) {
              insert.setObject(++at, cell);
            }
          }
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
  }

  /** The cells of a row as their columns want them. */
  private static List<Object> cells(List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> value(BankTable.COLUMNS.get(i), row.get(i)))
        .toList();
  }

  private static Object value(Content.Column column, String cell) {
    String type = String.valueOf(column.type());
    if (type.equals("bigint")) {
      return Long.valueOf(cell);
    }
    if (type.startsWith("numeric")) {
      return new BigDecimal(cell);
    }
    return type.equals("timestamp") ? Timestamp.valueOf(cell) : cell;
  }

  /** Seconds for reading all columns of all rows as bytes. */
  private static double drain(EmbeddedServer server, int rows) throws SQLException {
    long begun = System.nanoTime();
    long read = 0;
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(server instanceof EmbeddedPostgresServer ? FETCH : Integer.MIN_VALUE);
      try (ResultSet result = statement.executeQuery("select * from customers")) {
        while (result.next()) {
          for (int i = 1; i <= BankTable.COLUMNS.size(); i++) {
            read += result.getBytes(i).length;
          }
        }
      }
    }
    if (read < rows) {
      throw new IllegalStateException(read + " bytes");
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Path configuration(Path work, EmbeddedServer server) throws IOException {
    Path password = Files.writeString(work.resolve("password"), server.password());
    return Files.writeString(
        work.resolve("scan.yaml"),
        """
        sources:
          - id: bank
            scanner: jdbc
            target: %s
            settings: {password: "file:%s"}
            jurisdiction: CN
        """
            .formatted(server.url(), password));
  }

  private static double scan(String launcher, Path config, Path out)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                launcher,
                "scan",
                "--config",
                config.toString(),
                "--out",
                out.toString(),
                "--format",
                "json")
            .redirectErrorStream(true)
            .redirectOutput(out.resolveSibling(out.getFileName() + ".said").toFile())
            .start();
    int code = process.waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(
          Files.readString(out.resolveSibling(out.getFileName() + ".said")));
    }
    return seconds;
  }
}
