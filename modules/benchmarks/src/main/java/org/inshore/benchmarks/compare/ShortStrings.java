package org.inshore.benchmarks.compare;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.inshore.benchmarks.contender.JavaRegex;
import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * A million strings as a table's column gives them: {@code ShortStrings [ROUNDS]}. Ten to sixty
 * characters, 22 in the mean, seven in ten Latin only, every second one with a value. From strings
 * to hits, filling the rows included; {@code java.util.regex} has one in fifty of the strings and
 * no words.
 */
public final class ShortStrings {
  private static final int STRINGS = 1_000_000;
  private static final int REGEX_STRINGS = STRINGS / 50;
  private static final int ROWS = 1_000;
  private static final int WARM_UP = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String[] CHINESE = {
    "备注：已核实，", "转账附言", "客户经理回访，", "工资代发", "地址已变更", "请尽快处理", "无"
  };
  private static final String[] LATIN = {
    "REF ", "order ", "memo: ", "status=OK ", "n/a ", "batch 17 ", "approved by ops "
  };

  private ShortStrings() {}

  /** Measures and prints a table. */
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    List<String> strings = strings();
    Pattern regex = JavaRegex.valuesAlternation();
    System.out.printf(
        "%,d strings, %.1f characters in the mean%n%n",
        strings.size(), strings.stream().mapToInt(String::length).average().orElse(0));
    System.out.println(Figures.row("strings", List.of("strings/s", "hits each", "times regex")));
    System.out.println(Figures.rule(3));
    List<Double> regexRates = new ArrayList<>();
    List<List<Double>> rates = new ArrayList<>();
    List<Matcher> matchers = new ArrayList<>();
    for (String kind : Engines.kinds()) {
      matchers.add(Engines.matcher(ShippedRules.detector(), kind));
      rates.add(new ArrayList<>());
    }
    double regexHits = 0;
    double[] hits = new double[matchers.size()];
    for (int round = -WARM_UP; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      List<String> some = strings.subList(0, REGEX_STRINGS);
      regexHits = (double) find(regex, some) / some.size();
      regexRates.add(some.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
      for (int i = 0; i < matchers.size(); i++) {
        start = THREADS.getCurrentThreadCpuTime();
        hits[i] = (double) scan(matchers.get(i), strings) / strings.size();
        rates.get(i).add(strings.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
      }
    }
    double other = Figures.median(regexRates.subList(WARM_UP, regexRates.size()));
    for (int i = 0; i < matchers.size(); i++) {
      List<Double> all = rates.get(i);
      print(
          Engines.kinds().get(i), Figures.median(all.subList(WARM_UP, all.size())), hits[i], other);
    }
    print("java.util.regex, alternation", other, regexHits, other);
  }

  private static void print(String name, double rate, double hits, double other) {
    System.out.println(
        Figures.row(
            name,
            List.of(String.format("%,.0f", rate), Figures.text(hits), Figures.text(rate / other))));
  }

  private static long scan(Matcher matcher, List<String> strings) {
    CountingSink sink = new CountingSink();
    Location table = Location.of("benchmark");
    List<Content.Column> columns = List.of(new Content.Column("remark", null, null));
    Cells cells = new Cells();
    for (int i = 0; i < strings.size(); i++) {
      cells.row(i + 1L);
      cells.cell(strings.get(i));
      if (cells.rows() == ROWS || i == strings.size() - 1) {
        matcher.scan(new Content.Rows(table, columns, Content.Naming.COLUMN, cells), sink);
        cells.clear();
      }
    }
    return sink.take();
  }

  private static long find(Pattern regex, List<String> strings) {
    long count = 0;
    java.util.regex.Matcher matcher = regex.matcher("");
    for (String string : strings) {
      matcher.reset(string);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }

  private static List<String> strings() {
    SyntheticPeople people = new SyntheticPeople(1);
    SplittableRandom random = people.random(1);
    List<String> strings = new ArrayList<>(STRINGS);
    while (strings.size() < STRINGS) {
      String[] fillers = random.nextInt(10) < 7 ? LATIN : CHINESE;
      StringBuilder text = new StringBuilder();
      int length = 10 + (random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(12));
      if (random.nextBoolean()) {
        text.append(fillers[random.nextInt(fillers.length)]).append(value(people, random));
      }
      while (text.length() < length) {
        text.append(fillers[random.nextInt(fillers.length)]);
      }
      strings.add(text.substring(0, Math.min(60, text.length())));
    }
    return strings;
  }

  private static String value(SyntheticPeople people, SplittableRandom random) {
    Person person = people.person(1 + random.nextInt(SyntheticPeople.MOST));
    return switch (random.nextInt(4)) {
      case 0 -> person.mobile();
      case 1 -> person.residentId();
      case 2 -> person.card();
      default -> person.email();
    };
  }
}
