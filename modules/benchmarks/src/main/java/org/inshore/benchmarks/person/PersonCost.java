package org.inshore.benchmarks.person;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.person.set.Sketch;
import org.inshore.core.policy.Policy;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * Cost of counting and keeping people for each row of a customer table, beside looking through the
 * row with all rules: the worst case, where every row holds a person and two links.
 */
public final class PersonCost {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int PEOPLE = 80_000;
  private static final int ROWS_IN_BATCH = 1_000;
  private static final Location TABLE = Location.of("bank").append("table", "customers");
  private static final List<Content.Column> COLUMNS =
      List.of(
          new Content.Column("id", "主键", "integer"),
          new Content.Column("full_name", "客户姓名", "varchar(60)"),
          new Content.Column("resident_id", "身份证号", "char(18)"),
          new Content.Column("mobile", "手机号码", "varchar(20)"),
          new Content.Column("email", "电子邮箱", "varchar(80)"),
          new Content.Column("home_address", "家庭住址", "varchar(200)"),
          new Content.Column("card_no", "银行卡号", "varchar(32)"),
          new Content.Column("balance", "余额", "numeric"));

  private PersonCost() {}

  /** Arguments: rounds (7) and seed. Prints CPU time of the thread, medians for each row. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_125;
    Path folder = Files.createTempDirectory("inshore-person-cost");
    ValueHash hash = OperatorKey.open(folder.resolve("key")).valueHash();
    Matcher matcher = ShippedRules.detector().matcher(0.5, hash, false, MatcherKind.AUTOMATIC);
    List<Content.Rows> table = table(new SyntheticPeople(seed).people(PEOPLE));
    List<Long> looking = new ArrayList<>();
    List<Long> telling = new ArrayList<>();
    List<Long> keeping = new ArrayList<>();
    List<Long> sketching = new ArrayList<>();
    for (int round = 0; round < rounds + 3; round++) {
      List<Match> matches = new ArrayList<>();
      long start = THREADS.getCurrentThreadCpuTime();
      long[] found = new long[1];
      for (Content.Rows rows : table) {
        matcher.scan(rows, match -> found[0] += match.record());
      }
      long looked = THREADS.getCurrentThreadCpuTime();
      for (Content.Rows rows : table) {
        matcher.scan(rows, matches::add);
      }
      List<PersonBatch> batches = new ArrayList<>();
      long before = THREADS.getCurrentThreadCpuTime();
      PersonCollector collector = new PersonCollector(batches::add);
      matches.forEach(collector::add);
      collector.close();
      long told = THREADS.getCurrentThreadCpuTime();
      long kept = keep(folder.resolve("round" + round), batches);
      long ended = THREADS.getCurrentThreadCpuTime();
      Sketch sketch = new Sketch(Sketch.STANDARD_LOG);
      batches.forEach(batch -> sketch.add(batch.persons()));
      byte[] bytes = sketch.toBytes();
      long sketched = THREADS.getCurrentThreadCpuTime();
      if (found[0] == 0 || bytes.length == 0) {
        throw new IllegalStateException("nothing found");
      }
      if (round >= 3) {
        looking.add(looked - start);
        telling.add(told - before);
        keeping.add(kept);
        sketching.add(sketched - ended);
      }
      if (round == 0) {
        long persons = batches.stream().mapToLong(batch -> batch.persons().length).sum();
        long links = batches.stream().mapToLong(batch -> batch.links().length / 2).sum();
        System.out.printf(Locale.ROOT, "%,d rows, %,d people, %,d links%n", PEOPLE, persons, links);
      }
    }
    double row = print("looking through a row with all rules", looking, 0);
    print("telling people and links apart", telling, row);
    print("keeping them in the inventory", keeping, row);
    print("a sketch of them instead", sketching, row);
  }

  /** CPU time of this thread for writing batches into a fresh inventory. */
  private static long keep(Path out, List<PersonBatch> batches) throws Exception {
    RunInfo run =
        new RunInfo(
            "benchmark", "", "", Instant.EPOCH, null, RunInfo.State.RUNNING, List.of(), "", "", 0);
    try (InventoryWriter writer =
        InventoryWriter.create(out, run, List.of(), policy(), WriteOptions.STANDARD)) {
      writer.source(
          new DataSource("bank", "jdbc", "bank", Declaration.NONE),
          Residency.in(Jurisdiction.MAINLAND, List.of()));
      long start = THREADS.getCurrentThreadCpuTime();
      for (PersonBatch batch : batches) {
        writer.persons(TABLE, batch);
      }
      return THREADS.getCurrentThreadCpuTime() - start;
    }
  }

  private static Policy policy() throws Exception {
    List<PackFile> files = new ArrayList<>();
    for (Pack pack : ServiceLoader.load(Pack.class)) {
      if (pack.kind() == Pack.Kind.POLICIES) {
        files.addAll(pack.files());
      }
    }
    return Policy.load(files);
  }

  private static List<Content.Rows> table(List<Person> people) {
    List<Content.Rows> table = new ArrayList<>();
    for (int from = 0; from < people.size(); from += ROWS_IN_BATCH) {
      Cells cells = new Cells();
      for (Person person : people.subList(from, from + ROWS_IN_BATCH)) {
        cells.row(person.number());
        for (String cell :
            Arrays.asList(
                Integer.toString(person.number()),
                person.name(),
                person.residentId(),
                person.mobile(),
                person.email(),
                person.address(),
                person.card(),
                person.balance().toPlainString())) {
          cells.cell(cell);
        }
      }
      table.add(new Content.Rows(TABLE, COLUMNS, Content.Naming.COLUMN, cells));
    }
    return table;
  }

  private static double print(String what, List<Long> nanos, double of) {
    double row = nanos.stream().sorted().toList().get(nanos.size() / 2) / (double) PEOPLE;
    String share = of == 0 ? "" : String.format(Locale.ROOT, ", %.1f%%", 100 * row / of);
    System.out.printf(Locale.ROOT, "%-40s %,8.0f ns%s%n", what, row, share);
    return row;
  }
}
