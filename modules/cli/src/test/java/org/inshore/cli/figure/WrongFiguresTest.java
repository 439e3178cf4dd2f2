package org.inshore.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.testkit.report.MemoryOutput;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

/**
 * The comparison of figures sees a wrong one: each format writes an inventory in which one number
 * is more by one, and what it wrote is held against the true one.
 */
class WrongFiguresTest {
  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final List<String> TABLES = List.of("csv", "xlsx", "json");
  private static final List<String> READ = List.of("html", "pdf", "console");

  /** What is wrong, and in which formats it is shown. */
  private record Fault(String list, String number, List<String> formats) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("groups", "persons", all()),
          new Fault("groups", "violations", List.of("csv", "xlsx", "json", "html", "pdf")),
          new Fault("groups", "incidents", all()),
          new Fault("incidents", "grounds", List.of("json", "csv", "xlsx", "html")),
          new Fault("thresholds", "persons", TABLES),
          new Fault("thresholds", "sensitive", List.of("csv", "xlsx", "json", "html")),
          new Fault("thresholds", "limit", List.of("csv", "xlsx", "json", "html")),
          new Fault("yearSums", "persons", List.of("csv", "xlsx", "json", "html", "pdf")),
          new Fault("yearSums", "sensitive", List.of("csv", "xlsx", "json", "html", "pdf")),
          new Fault("copies", "shared", List.of("csv", "xlsx", "json", "html")),
          new Fault("copies", "inFirst", List.of("csv", "xlsx", "json", "html")),
          new Fault("findings", "matches", List.of("csv", "xlsx", "json", "html")),
          new Fault("findings", "distinct", List.of("csv", "xlsx", "json", "html")),
          new Fault("findings", "records", TABLES),
          new Fault("violations", "matches", List.of("csv", "xlsx")),
          new Fault("columns", "filled", TABLES),
          new Fault("personsByAsset", "persons", TABLES),
          new Fault("sources", "totals", all()),
          new Fault("jurisdictions", "totals", List.of("csv", "xlsx", "json", "html")),
          new Fault("totals", "", all()));

  private static List<String> all() {
    return Stream.concat(TABLES.stream(), READ.stream()).toList();
  }

  @Test
  void everyFormatThatShowsAWrongNumberIsCaught() throws Exception {
    List<String> unseen = new ArrayList<>();
    for (Fault fault : FAULTS) {
      for (String format : fault.formats()) {
        Inventory truth = SampleInventory.full();
        Locale locale = LOCALES.get((fault.hashCode() + format.hashCode()) & 1);
        if (passes(format, faulty(truth, fault), truth, locale)) {
          unseen.add(fault + " " + format + " " + locale);
        }
      }
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void whatIsRightPasses() {
    for (String format : all()) {
      for (Locale locale : LOCALES) {
        Inventory truth = SampleInventory.full();
        assertThatCode(() -> compare(format, truth, truth, locale))
            .as(format + " " + locale)
            .doesNotThrowAnyException();
      }
    }
  }

  private static boolean passes(String format, Inventory shown, Inventory truth, Locale locale)
      throws Exception {
    try {
      compare(format, shown, truth, locale);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  private static void compare(String format, Inventory shown, Inventory truth, Locale locale)
      throws Exception {
    if (format.equals("console")) {
      ReportFigures.console("sample", truth, locale, ReportFigures.printed(shown, locale));
      return;
    }
    MemoryOutput output = new MemoryOutput();
    ReportFormat writer =
        ServiceLoader.load(ReportFormat.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals(format))
            .findFirst()
            .orElseThrow();
    writer.write(shown, locale, output);
    ReportFigures.check("sample " + format, truth, locale, output.files());
  }

  /** The inventory whose answer to one question is wrong in one number of every row. */
  private static Inventory faulty(Inventory truth, Fault fault) {
    UnaryOperator<Object> more = row -> wrong(row, fault.number());
    return (Inventory)
        Proxy.newProxyInstance(
            Inventory.class.getClassLoader(),
            new Class<?>[] {Inventory.class},
            (_, method, arguments) -> {
              Object answer = method.invoke(truth, arguments);
              if (!method.getName().equals(fault.list())) {
                return answer;
              }
              return switch (answer) {
                case List<?> rows -> rows.stream().map(row -> more.apply(row)).toList();
                case Stream<?> rows -> rows.map(row -> more.apply(row));
                default -> more.apply(answer);
              };
            });
  }

  private static Object wrong(Object row, String number) {
    if (row instanceof Totals totals) {
      return more(totals);
    }
    try {
      RecordComponent[] components = row.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object value = components[i].getAccessor().invoke(row);
        values[i] = components[i].getName().equals(number) ? oneMore(value) : value;
      }
      return row.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(row.getClass() + " has no " + number, e);
    }
  }

  private static Object oneMore(Object value) {
    return switch (value) {
      case PersonCount count -> more(count);
      case Totals totals -> more(totals);
      case List<?> grounds -> grounds.stream().map(each -> wrong(each, "persons")).toList();
      default -> (Long) value + 1;
    };
  }

  private static PersonCount more(PersonCount count) {
    return new PersonCount(count.persons() + 1, count.exact(), count.least() + 1, count.most() + 1);
  }

  /** One of the figures that every report shows, and the people. */
  private static Totals more(Totals totals) {
    Map<Figure, Long> counts = new EnumMap<>(totals.counts());
    counts.merge(Figure.LOOKED_THROUGH, 1L, Long::sum);
    Map<Figure, PersonCount> persons = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      if (figure.ofPeople() && totals.has(figure)) {
        persons.put(figure, more(totals.persons(figure)));
      }
    }
    return new Totals(counts, persons);
  }
}
