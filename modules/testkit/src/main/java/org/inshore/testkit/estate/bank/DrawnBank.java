package org.inshore.testkit.estate.bank;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.Standing;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.estate.share.Share;
import org.inshore.testkit.estate.share.Workbook;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * A bank drawn at random: one database in the mainland and shares of files in jurisdictions that
 * are drawn, whose customers are partly the same. Every number in it comes from the seed.
 */
public final class DrawnBank implements AutoCloseable {
  private static final List<String> ABROAD = List.of("HK", "MO", "TW", "SG", "US", "GB");
  private static final String CORE = "core";

  private final Path folder;
  private final SyntheticPeople synthetic;
  private final SplittableRandom random;
  private final int customers;
  private final List<Planting> books = new ArrayList<>();
  private final Map<String, List<Sheet>> filled = new HashMap<>();
  private final StringBuilder yaml = new StringBuilder("sources:\n");
  private @Nullable EmbeddedServer server;

  private DrawnBank(Path folder, long seed, int customers) {
    this.folder = folder;
    this.synthetic = new SyntheticPeople(seed);
    this.random = synthetic.random(808).split(); // seeds in a row begin streams in a row
    this.customers = customers;
  }

  /**
   * Makes one.
   *
   * @param folder takes shares, the database and {@code inshore.yaml}
   * @param seed print it: the same seed gives the same bank
   * @param customers how many there are in all, from 30 to 8,000
   * @param shares how many shares of files there are
   * @param database whether there is one; starting it takes seconds
   */
  public static DrawnBank create(
      Path folder, long seed, int customers, int shares, boolean database) throws IOException {
    DrawnBank bank = new DrawnBank(Files.createDirectories(folder), seed, customers);
    if (database) {
      try {
        bank.database();
      } catch (SQLException e) {
        throw new IOException("the database could not be filled", e);
      }
    }
    List<String> abroad = new ArrayList<>(ABROAD);
    Collections.shuffle(abroad, new Random(bank.random.nextLong()));
    for (int i = 0; i < shares; i++) {
      bank.share("share-" + (i + 1), abroad.get(i % abroad.size()));
    }
    Files.writeString(bank.configuration(), bank.yaml);
    return bank;
  }

  /** The configuration of a scan of it. */
  public Path configuration() {
    return folder.resolve("inshore.yaml");
  }

  /** Who stands where. */
  public Truth truth() {
    return Planting.truth(books);
  }

  /** How many people there seem to be in a source, or in all, where nothing joins two of one. */
  public long apart(@Nullable String source) {
    return Standing.apart(
        filled.entrySet().stream()
            .filter(each -> source == null || source.equals(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .flatMap(sheet -> sheet.standings.stream()));
  }

  private List<Sheet> sheets(String source, String prefix) {
    List<Integer> own = new ArrayList<>();
    int first = 1 + random.nextInt(customers / 3);
    for (int i = first; i < first + customers * 2 / 3; i++) {
      own.add(i);
    }
    List<Function<Words, Sheet>> layouts = new ArrayList<>(layouts(random.split(), own, prefix));
    Collections.shuffle(layouts, new Random(random.nextLong()));
    List<Sheet> sheets = filled.computeIfAbsent(source, each -> new ArrayList<>());
    List<Words.School> schools = List.of(Words.School.values());
    for (Function<Words, Sheet> layout : layouts.subList(0, 6 + random.nextInt(5))) {
      Words.School school = schools.get(random.nextInt(schools.size()));
      sheets.add(layout.apply(new Words(school, random.split())));
    }
    return sheets;
  }

  private List<Function<Words, Sheet>> layouts(
      SplittableRandom own, List<Integer> customers, String prefix) {
    CustomerBooks customer = new CustomerBooks(synthetic, own, customers, prefix);
    ContractBooks contract = new ContractBooks(synthetic, own, customers, prefix);
    return List.of(
        customer::master,
        customer::telephones,
        contract::joint,
        contract::holders,
        customer::households,
        customer::pairs,
        customer::typed,
        contract::orders,
        contract::transfers,
        contract::payments,
        contract::policies,
        contract::loans,
        customer::addresses,
        customer::campaign);
  }

  private void share(String id, String jurisdiction) throws IOException {
    Planting planting = new Planting(id);
    Share share = new Share(folder.resolve(id), planting);
    for (Sheet sheet : sheets(id, "%s%02d".formatted(jurisdiction, books.size()))) {
      Location file = write(share, sheet, random.split());
      sheet.people.forEach(person -> planting.person(file, person));
    }
    books.add(planting);
    yaml.append("  - {id: %1$s, target: ./%1$s, jurisdiction: %2$s}\n".formatted(id, jurisdiction));
  }

  private void database() throws IOException, SQLException {
    EmbeddedServer postgres = EmbeddedPostgresServer.start(folder.resolve("postgresql"), CORE);
    server = postgres;
    Planting planting = new Planting(CORE);
    Location database = Location.of(CORE).append("database", CORE);
    try (Connection connection = postgres.connect()) {
      connection.setAutoCommit(false);
      TableLoader loader = new TableLoader(connection, false, database, planting);
      loader.execute("create schema bank");
      for (Sheet sheet : sheets(CORE, "CN00")) {
        // SQL takes no header twice and none in capitals without quotation marks.
        List<Column> columns = new ArrayList<>();
        for (String header : sheet.header) {
          String name = "\"" + header.toLowerCase(Locale.ROOT) + "\"";
          boolean again = columns.stream().anyMatch(each -> each.name().equals(name));
          columns.add(
              Column.plain(again ? "\"" + header + columns.size() + "\"" : name, "text", ""));
        }
        loader.fill(
            "bank",
            sheet.name,
            "",
            columns,
            sheet.rows.size(),
            number -> sheet.rows.get(number - 1).toArray());
        Location table = loader.location("bank", sheet.name);
        sheet.people.forEach(person -> planting.person(table, person));
      }
    }
    books.add(planting);
    Path password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, postgres.password() + "\n");
    yaml.append(
        """
          - id: core
            scanner: jdbc
            target: %s
            jurisdiction: CN
            settings:
              password: 'file:%s'
        """
            .formatted(postgres.url(), password));
  }

  private static Location write(Share share, Sheet sheet, SplittableRandom own) throws IOException {
    List<List<@Nullable String>> lines = new ArrayList<>();
    boolean header = own.nextInt(8) > 0;
    if (header) {
      lines.add(new ArrayList<>(sheet.header));
    }
    lines.addAll(sheet.rows);
    Charset chinese = Charset.forName("GB18030");
    return switch (own.nextInt(9)) {
      case 0, 1 -> text(share, sheet.name + ".csv", lines, ",", StandardCharsets.UTF_8);
      case 2 -> text(share, sheet.name + ".csv", lines, ";", chinese);
      case 3 -> text(share, sheet.name + ".txt", lines, "|", chinese);
      case 4 -> text(share, sheet.name + ".dat", lines, "\t", StandardCharsets.UTF_8);
      case 5 -> share.write(sheet.name + ".jsonl", json(sheet));
      case 6 -> share.write(sheet.name + ".sql", insert(sheet));
      default -> {
        try (Workbook book = new Workbook()) {
          List<Column> head =
              lines.getFirst().stream()
                  .map(each -> Column.header(each == null ? "" : each, null))
                  .toList();
          book.sheet("Sheet1", head, lines.stream().skip(1).map(List::toArray));
          yield share.write(sheet.name + ".xlsx", book.bytes());
        }
      }
    };
  }

  private static Location text(
      Share share, String path, List<List<@Nullable String>> lines, String by, Charset charset)
      throws IOException {
    String text =
        lines.stream()
            .map(
                line ->
                    line.stream()
                        .map(cell -> cell == null ? "" : cell)
                        .collect(Collectors.joining(by)))
            .collect(Collectors.joining("\n", "", "\n"));
    return share.write(path, text.getBytes(charset));
  }

  private static byte[] json(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (List<@Nullable String> row : sheet.rows) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        pairs.add("\"" + sheet.header.get(i) + "\":" + (cell == null ? "null" : quoted(cell, '"')));
      }
      text.append('{').append(String.join(",", pairs)).append("}\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] insert(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (List<@Nullable String> row : sheet.rows) {
      text.append("INSERT INTO ").append(sheet.name).append(" (");
      text.append(String.join(", ", sheet.header)).append(") VALUES (");
      text.append(
          row.stream()
              .map(cell -> cell == null ? "NULL" : quoted(cell, '\''))
              .collect(Collectors.joining(", ")));
      text.append(");\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell, char mark) {
    return mark + cell + mark;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
